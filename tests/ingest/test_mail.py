"""Mail: which part holds the story, what is somebody else's, and where each character stands."""

from __future__ import annotations

import base64

import pytest
from test_wire import lines, one

from factcheck.ingest import place
from factcheck.model import Article

HEAD = "From: Desk <desk@hw.example>\r\nSubject: {subject}\r\nDate: Mon, 4 Mar 2024 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\r\n"
PAGE = "Content-Type: text/html; charset=utf-8\r\n"
STORY = "A ferry with 120 people sank off the coast on Monday."


def mail(*parts: str, kind: str = "mixed", subject: str = "Ferry sinks") -> str:
    inner = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return f"{HEAD.format(subject=subject)}Content-Type: multipart/{kind}; boundary=b\r\n\r\n{inner}--b--\r\n"


def plain(text: str, *, subject: str = "Ferry sinks") -> str:
    return f"{HEAD.format(subject=subject)}{PLAIN}\r\n{text}\r\n"


def told(found: Article) -> list[str]:
    silent = {found.text[slice(*item.span)] for item in found.segments}
    return [line for line in lines(found) if line not in silent]


@pytest.mark.parametrize("stub", ["", " \r\n", "This message is a page."])
def test_a_plain_part_that_only_points_to_the_page(stub: str) -> None:
    page = f"<p>{STORY}</p>" * 6
    assert told(one(mail(f"{PLAIN}\r\n{stub}", f"{PAGE}\r\n{page}", kind="alternative"))) == [STORY] * 6


def test_the_plain_part_goes_before_the_page() -> None:
    assert told(one(mail(f"{PLAIN}\r\n{STORY}", f"{PAGE}\r\n<p>Another.</p>", kind="alternative"))) == [STORY]


def test_all_plain_parts_are_the_story_and_attachments_are_told() -> None:
    attached = "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nNot this."
    inside = "Content-Type: message/rfc822\r\n\r\nSubject: Other\r\n\r\nNor this."
    found = one(mail(f"{PLAIN}\r\n{STORY}", attached, f"{PLAIN}\r\nDivers came.", inside))
    assert told(found) == [STORY, "Divers came."]
    assert found.doubts == ("attachment not read: a.txt", "attachment not read: a message")


@pytest.mark.parametrize(
    "answer",
    [
        "On Sun, 3 Mar 2024 at 10:00, Bob Hill <b@x.example> wrote:\r\n> Were there 99?\r\n> Tell me.",
        "> Were there 99?",
        "On Sun, Bob wrote:\r\n\r\n> Were there 99?",
    ],
)
def test_what_is_answered_is_no_story(answer: str) -> None:
    assert told(one(plain(f"{STORY}\r\n\r\n{answer}"))) == [STORY]


def test_copy_that_is_handed_on_is_the_story() -> None:
    above = "---------- Forwarded message ---------\r\nFrom: HW <a@hw.example>\r\nDate: Sun\r\nSubject: Ferry"
    found = one(plain(f"{above}\r\n\r\n{STORY}", subject="Fwd: Ferry sinks"))
    assert (found.title, told(found)) == ("Ferry sinks", [STORY])


@pytest.mark.parametrize(("subject", "text"), [("Re: Ferry", [STORY]), ("Fwd: Ferry", [STORY, "Were there 99?"])])
def test_a_quotation_in_a_page(subject: str, text: list[str]) -> None:
    page = f'{PAGE}\r\n<p>{STORY}</p><blockquote type="cite"><p>Were there 99?</p></blockquote>'
    assert told(one(mail(page, subject=subject))) == text


def test_a_signs_of_more_and_a_colon_alone_are_no_answer() -> None:
    assert told(one(plain("The mayor said this:\r\n120 > 99 people.")))


def test_a_message_out_of_a_mailbox() -> None:
    assert told(one(f"From desk@hw.example Mon Mar  4 10:00:00 2024\r\n{plain(STORY)}")) == [STORY]


def test_every_character_of_quoted_printable_is_found() -> None:
    written = "=E2=80=9CIt cost =C2=A325m,=E2=80=9D she sa=\r\nid. 17 =F0=9F=9A=A2 sank."
    source = mail(f"{PLAIN}Content-Transfer-Encoding: quoted-printable\r\n\r\n{written}")
    found, rows = one(source), source.split("\n")
    assert told(found) == ["“It cost £25m,” she said. 17 🚢 sank."]
    for text, there in (("25m", "25m"), ("17", "17"), ("£", "=C2=A3"), ("🚢", "=F0=9F=9A=A2"), ("sank", "sank")):
        row, column = place(found, found.text.index(text, len("Ferry sinks")))
        assert rows[row - 1][column - 1 :].startswith(there)


def test_what_is_in_base64_is_placed_where_its_code_begins() -> None:
    code = base64.encodebytes(STORY.encode() * 5).decode()
    source = mail(f"{PLAIN}Content-Transfer-Encoding: base64\r\n\r\n{code}")
    found = one(source)
    row, _ = place(found, found.text.rindex("120"))
    assert source.split("\n")[row - 1] == code.split("\n", maxsplit=1)[0]


OLD = "From: Bo Hill\r\nSent: Tuesday, March 4, 2025 3:59 PM\r\nTo: Ann Reed\r\nSubject: Ferry\r\n\r\nNine were hurt."


@pytest.mark.parametrize(
    "answer",
    [
        f"-----Original Message-----\r\n{OLD}",
        f"________________________________\r\n{OLD}",
        OLD,
        OLD.replace("Sent", "Date"),
        f"----- Original Message -----\r\n{OLD}",
    ],
)
def test_an_older_mail_below_a_reply_is_no_story_though_nothing_marks_its_lines(answer: str) -> None:
    assert told(one(plain(f"{STORY}\r\n\r\n{answer}", subject="RE: Ferry"))) == [STORY]


@pytest.mark.parametrize(
    "top",
    ["Begin forwarded message:", "For you.\r\n\r\nBegin forwarded message:", "---------- Forwarded message ---------"],
)
@pytest.mark.parametrize("mark", ["> ", ""])
def test_a_release_that_is_handed_on_is_the_story_whatever_marks_its_lines(top: str, mark: str) -> None:
    inner = f"From: Press <press@y.example>\r\nSubject: Ferry\r\nDate: 4 March 2024\r\n\r\n{STORY}\r\n\r\nDivers came."
    text = f"{top}\r\n\r\n" + "\r\n".join(f"{mark}{line}" for line in inner.split("\r\n"))
    found = one(plain(text, subject="Fwd: Ferry"))
    assert told(found)[-2:] == [STORY, "Divers came."]
    row, column = place(found, found.text.index("Divers"))
    source = plain(text, subject="Fwd: Ferry")
    assert source.split("\r\n")[row - 1][column - 1 :].startswith("Divers")


def test_what_outlook_puts_below_a_reply_in_a_page_is_no_story() -> None:
    page = f'<p>{STORY}</p><div id="divRplyFwdMsg"><p>From: Bo Hill</p></div><div><p>Nine were hurt.</p></div>'
    assert told(one(mail(f"{PAGE}\r\n{page}", subject="RE: Ferry"))) == [STORY]


def test_a_story_that_speaks_of_a_message_is_whole() -> None:
    text = f"{STORY}\r\n\r\nThe original message came from a tug.\r\n\r\nFrom: Tennet to Corley it is a day."
    assert told(one(plain(text)))[-1] == "From: Tennet to Corley it is a day."


def test_a_compound_that_a_line_broke_is_one_word() -> None:
    (story,) = told(one(plain("Thirty-\r\nfive people sank in a 40-\r\nminute storm off\r\nCorley.")))
    assert story == "Thirty-five people sank in a 40-minute storm off Corley."
