"""An audit on several machines: the pages split, the parts merged, or a Dask cluster."""
