"""The data files of the plans room."""

from fingerpost.pages.data_files import DataFiles


def read_data(files: DataFiles) -> None:
    """Nothing yet."""
