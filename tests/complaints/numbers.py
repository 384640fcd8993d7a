"""A small set of complaints to test with."""

from fingerpost.complaints.data import Complaints, read_data
from fingerpost.pages.data_files import DataFiles

COLUMNS = "period,stage,service,received,answered,on_time,upheld,partly_upheld,not_upheld,refused,satisfied,satisfied_answers,note\n"
PROCEDURE = """page: complain.md
ombudsmen:
  - {id: lgsco, name: Local Ombudsman, about: Councils, url: https://www.lgo.org.uk/, phone: 0300 061 0614}
  - {id: housing, name: Housing Ombudsman, about: Homes}
not_ours:
  - {about: Potholes, who: The County, page: roads/pothole.md, phone: 01632 960500}
  - {about: Crime, who: The police, url: https://www.police.uk/}
learning:
  - {when: 2025-11-10, heard: We sent *two* bills., did: We send one., page: tax/pay.md}
  - {when: 2026-06-01, heard: Nobody called back., did: We call back.}
"""
ROWS = (
    COLUMNS + "2026-27 Q1,stage-1,bins/missed.md,12,10,8,5,1,4,1,2,4,\n"
    "2026-27 Q1,stage-1,,3,3,3,0,0,3,0,0,0,\n"
    "2026-27 Q1,stage-2,bins/missed.md,2,2,1,0,1,1,0,1,2,\n"
    "2026-27 Q2,stage-1,bins/missed.md,20,21,20,9,3,9,2,6,8,A lorry broke down.\n"
    "2026-27 Q2,stage-1,tax/pay.md,4,4,4,1,0,3,0,1,1,\n"
    "2026-27 Q2,stage-2,bins/missed.md,1,1,1,0,0,1,0,0,0,\n"
)
OMBUDSMAN = (
    "year,ombudsman,decided,upheld,remedies,remedies_on_time,learning\n2024-25,lgsco,7,4,4,3,We write it down.\n2025-26,lgsco,5,3,0,0,\n"
)
FILES = {"complaints.yml": PROCEDURE, "complaints/2026-27.csv": ROWS, "ombudsman.csv": OMBUDSMAN}
PAGES = {
    "bins/missed.md": "---\ntype: service\ntitle: Report a missed bin\n---\nText.\n",
    "tax/pay.md": "---\ntype: service\ntitle: Pay\n---\nText.\n",
    "roads/pothole.md": "---\ntype: service\ntitle: Potholes\n---\nText.\n",
    "council/page.md": "Text.\n",
}


def read(files: dict[str, str]) -> tuple[Complaints, DataFiles]:
    """What the room reads of these files, and the files with their slips."""
    data = DataFiles({path: text.encode() for path, text in files.items()})
    return read_data(data), data
