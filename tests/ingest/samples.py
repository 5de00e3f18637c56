"""Invented copy in the formats of the wire, with the quirks that real files have."""

from __future__ import annotations

NITF = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf><head><title>SHIP Ferry</title>
<docdata management-status="{status}"><doc-id id-string="hw.17"/><date.issue norm="20240304T192751+0100"/>
<ed-msg info="Adds detail"/><doc.copyright holder="Harbour Wire" year="2024"/></docdata></head>
<body><body.head><hedline><hl1>Ferry sinks off Alder Bay</hl1><hl2>SHIP</hl2></hedline>
<byline>By INES MARLOW<byttl>HW Writer</byttl></byline>
<dateline><location>ALDER BAY</location><story.date norm="20240304">20240304T192751</story.date></dateline>
<abstract><p>A ferry has sunk.</p></abstract></body.head>
<body.content><p>ALDER BAY (HW) — A ferry with <money>about 120</money> people<br/>on board sank
 &amp; cost £25 million.</p>
<media><media-reference source="a.jpg"/><media-caption>The ferry in 2019.</media-caption></media>
<table><tr><td>Dead</td><td>17</td></tr></table>
<p>ends</p></body.content></body></nitf>
"""

G2 = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2024-03-04T18:54:14.000Z</sent></header><itemSet>
<newsItem guid="tag:hw.example,2024:ferry" version="{version}" xml:lang="en">
<itemMeta><versionCreated>2024-03-04T18:54:14.000Z</versionCreated><pubStatus qcode="stat:{status}"/>
{embargo}<edNote>Eds: Restores toll.</edNote></itemMeta>
<contentMeta><located><name>Bangalore</name></located><creditline>Harbour Wire</creditline><by>Ines Marlow</by>
<dateline>2024-03-04 20:13:08 GMT+00:00</dateline><headline>UPDATE 2-Ferry
 sinks</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>
"""
G2_PLAIN = """<inlineXML contenttype="application/xhtml+html"><html><body><p>(Adds toll)
    * Ferry sinks with 120 on board

    By Ines Marlow
    ALDER BAY, March 4 (HW) - A ferry with about
120 people on board sank off the coast on
Monday.
    Divers found 17 bodies.</p></body></html></inlineXML>"""
G2_ESCAPED = """<inlineData contenttype="text/plain"><![CDATA[<p>A ferry <b>sank</b>.</p>
<p>Divers found 17&nbsp;bodies.</p>]]></inlineData>"""
G2_TWICE = "<inlineData>&lt;P&gt;A ferry sank.&lt;/P&gt;&lt;P&gt;Divers found 17 bodies.&lt;/P&gt;</inlineData>"

NEWSML = """<NewsML><NewsItem><Identification><NewsIdentifier>
<ProviderId>hw.example</ProviderId><NewsItemId>17</NewsItemId>
<RevisionId Update="N">2</RevisionId></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>20240304T175859+0300</ThisRevisionCreated>
<Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Ferry sinks</HeadLine>
<DateLine>4/3/2024</DateLine><ByLine>Ines Marlow</ByLine></NewsLines>
<DescriptiveMetadata><Language FormalName="EN"/></DescriptiveMetadata>
<ContentItem><DataContent><![CDATA[<P>A ferry sank.</P>
<P>Divers found 17 bodies.</P>]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
"""

NINJS = """{"uri": "http://hw.example/17", "type": "text", "pubstatus": "usable",
 "versioncreated": "2024-03-04T10:37:00Z",
 "byline": "Ines Marlow", "located": "Bangalore", "headline": "Ferry sinks", "language": "en-GB", "ednote": "Adds toll",
 "body_xhtml": "<p>A ferry \\"sank\\".</p>\\n<p>Divers found 17 bodies.</p>"}
"""
NINJS3 = """{"uri": "http://hw.example/17", "contentCreated": "2024-03-04T10:37:00Z",
 "headlines": [{"value": "Ferry sinks"}],
 "bodies": [{"role": "main", "contenttype": "text/plain", "value": "A ferry sank.\\nDivers found 17 bodies."}],
 "bylines": [{"value": "Ines Marlow"}]}
"""

IPTC = (
    "\x01hwa062 4 i 211  dpa 0061\r\n\nNorland-ferry/\r\n"
    "\x021ST LEAD\r\nFerry sinks off\nAlder Bay\r\nBy Ines Marlow, hw =\r\n\n"
    "Alder Bay (hw) - A ferry with about 120 people on board sank off the\r\ncoast on Monday.\r\n\n"
    "``Divers found 17 bodies,'' police said. The search for the others will\r\ngo on.\r\n\n"
    "# hw NOTEBOOK\r\n\n* * * *\r\nThe following information is not intended for publication\r\n\n"
    "- Reporting by: Ann Lee, +49 30 555\r\n\nhw al\r\n\r\n\x03041137 GMT {month} 24 \r\n\x7f\n\x7f\x04"
)

ANPA = (
    "\x16\x16\x01a2870\x1f_hw\nf l\x13\x11 BC-NL--Ferry     03-04 1049\r\n"
    "\x02\x1eBC-NL--Ferry, 1st Ld-Writethru,466<\r\n"
    "^Ferry sinks off Alder Bay<\r\n^AP Photo HW101, HW102<\r\n^Eds: With photos.<\r\n"
    "^By INES MARLOW=\r\n^Harbour Writer=\r\n"
    "\t   ALDER BAY (HW) _ A ferry with about 120 people sank. \r\n \r\n\t   ``Divers found 17 bodies,'' he said.\r\n"
    "^\x08Tug^\x1f^^ 6{^\x1f^^\x08\x1f 73 B\r\n\t   \x03HW-WF-03-04-24 1509GMT<\r\n\x0c\r\n\x04"
).replace("\x1eBC", "^BC")

MAIL = (
    "\r\nReceived: by hw.example;\r\n Mon, 04 Mar 2024\r\nDate: Mon, 04 Mar 2024 17:18:40 +1100\r\n"
    "Subject: =?windows-1252?Q?Ferry_=93sinks=94?=\r\nFrom: Desk <desk@hw.example>\r\nMessage-ID: <17@hw.example>\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "A ferry sank and cost =A325 million.\r\n\r\nDivers found 17 bodies.\r\n--b\r\n"
    "Content-Type: text/html\r\n\r\n<p>Not this.</p>\r\n--b--\r\n"
)

RSS = """<rss version="2.0" xmlns:content="c" xmlns:media="m" xmlns:wp="w"><channel><title>Quay Gazette</title>
<item><title>Ferry sinks</title><link>https://q.example/1</link><guid>g1</guid>
<pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate>
<description>Teaser.</description><content:encoded><![CDATA[<p>A ferry sank.</p>]]></content:encoded></item>
<item><title>Draft</title><guid>g2</guid><wp:status>draft</wp:status><description>Not yet.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Gazette</title>
<entry><id>e1</id><title>Ferry sinks</title>
<updated>2024-03-04T10:00:00Z</updated><author><name>Ines Marlow</name></author>
<content type="html">&lt;p&gt;A ferry sank.&lt;/p&gt;</content></entry></feed>"""
