"""Files as packages of PyPI write them: `python python_writers.py WRITER GOAL < case.json`.

Needs redmail, emails, pysrt, srt, pysubs2, pycaption, webvtt-py, xlsxwriter, pyexcelerate, agate, pandas and selenium
(with Chromium), in an environment of their own: the readers that are measured use none of them but webvtt-py.
"""

import datetime
import json
import mailbox
import sys
from email.utils import format_datetime, formataddr
from pathlib import Path


def _sent(case):
    return datetime.datetime.fromisoformat(case["date"] + "T10:20:00+00:00")


def redmail(case, goal):
    from redmail import EmailSender

    sender = EmailSender(host="localhost", port=0)
    message = sender.get_message(
        subject=case["title"], sender=formataddr((case["author"], "a@example.org")), receivers=["b@example.org"],
        text=case["text"], html=case["html"], attachments={"memo.txt": case["attached"]},
    )  # fmt: skip
    del message["Date"]
    message["Date"] = format_datetime(_sent(case))
    goal.write_bytes(message.as_bytes())


def emails(case, goal):
    import emails as package

    message = package.Message(
        html=case["html"], text=case["text"], subject=case["title"], mail_from=(case["author"], "a@example.org"),
        mail_to="b@example.org", date=_sent(case),
    )  # fmt: skip
    message.attach(filename="memo.txt", data=case["attached"].encode())
    goal.write_bytes(message.as_bytes() if hasattr(message, "as_bytes") else message.as_string().encode())


def box(case, goal):
    made = goal.with_suffix(".eml")
    found = mailbox.mbox(goal)
    for number, one in enumerate(case["letters"]):
        (redmail if number % 2 else emails)(one, made)
        found.add(made.read_bytes())
    found.close()


def pysrt(case, goal):
    import pysrt as package

    items = [
        package.SubRipItem(n, package.SubRipTime(seconds=a), package.SubRipTime(seconds=b), words)
        for n, (a, b, words) in enumerate(case["captions"], 1)
    ]
    package.SubRipFile(items).save(str(goal), encoding="utf-8")


def srt(case, goal):
    import srt as package

    second = datetime.timedelta(seconds=1)
    items = [package.Subtitle(n, a * second, b * second, words) for n, (a, b, words) in enumerate(case["captions"], 1)]
    goal.write_text(package.compose(items), encoding="utf-8")


def pysubs2(case, goal):
    import pysubs2 as package

    file = package.SSAFile()
    file.events = [package.SSAEvent(int(a * 1000), int(b * 1000), text=words) for a, b, words in case["captions"]]
    file.save(str(goal))


def pycaption(case, goal):
    import pycaption as package

    from_srt = goal.with_suffix(".in.srt")
    srt(case, from_srt)
    found = package.SRTReader().read(from_srt.read_text(encoding="utf-8"), lang="en")
    goal.write_text(package.WebVTTWriter().write(found), encoding="utf-8")


def webvtt(case, goal):
    import webvtt as package

    file = package.WebVTT()
    for number, (a, b, words) in enumerate(case["captions"]):
        start, end = (f"{int(at) // 3600:02}:{int(at) // 60 % 60:02}:{at % 60:06.3f}" for at in (a, b))
        file.captions.append(package.Caption(start, end, f"<v {case['speakers'][number]}>{words}"))
    file.save(str(goal))


def xlsxwriter(case, goal):
    import xlsxwriter as package

    book = package.Workbook(str(goal))
    book.set_properties({"title": case["title"], "author": case["author"]})
    day = book.add_format({"num_format": "dd/mm/yy"})
    for name, rows in case["sheets"].items():
        sheet = book.add_worksheet(name)
        for at, (when, number, words) in enumerate(rows):
            sheet.write_datetime(at, 0, datetime.datetime.fromisoformat(when), day)
            sheet.write_number(at, 1, number)
            sheet.write_string(at, 2, words)
        for at, (words, href) in enumerate(case["links"]):
            sheet.write_url(len(rows) + at, 2, href, string=words)
        sheet.write_comment(0, 2, case["note"], {"author": case["author"]})
    book.close()


def pyexcelerate(case, goal):
    import pyexcelerate as package

    book = package.Workbook()
    for name, rows in case["sheets"].items():
        sheet = book.new_sheet(name, data=[[datetime.datetime.fromisoformat(a), b, c] for a, b, c in rows])
        sheet.set_col_style(1, package.Style(format=package.Format("yyyy-mm-dd")))
    book.save(str(goal))


def pandas(case, goal):
    import pandas as package

    package.DataFrame(case["rows"]).to_csv(goal, index=False, sep=case["delimiter"])


def agate(case, goal):
    import agate as package

    names = list(case["rows"][0])
    package.Table([list(row.values()) for row in case["rows"]], names, [package.Text()] * len(names)).to_csv(str(goal))


def chromium(case, goal):
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    for word in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(word)
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    try:
        browser.get(case["address"])
        goal.write_text(browser.execute_cdp_cmd("Page.captureSnapshot", {"format": "mhtml"})["data"], newline="")
    finally:
        browser.quit()


if __name__ == "__main__":
    globals()[sys.argv[1]](json.load(sys.stdin), Path(sys.argv[2]))
