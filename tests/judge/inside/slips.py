"""The corpus on which each check must prove itself: code -> makers of sound sentences and the same with a slip.

Every maker draws its words and numbers from a random source.
"""

from __future__ import annotations

import slips_change as change
import slips_date as date
import slips_part as part
import slips_person as person
import slips_text as text
import slips_unit as unit
from drawing import Maker

MAKERS: dict[str, tuple[Maker, ...]] = {
    "FC301": (date.weekday,),
    "FC302": (date.no_such_day,),
    "FC303": (date.duration, date.later),
    "FC304": (date.after_publication,),
    "FC305": (date.zone,),
    "FC306": (date.years,),
    "FC401": (part.addition, part.kinds),
    "FC402": (part.part, part.in_words),
    "FC403": (part.rest,),
    "FC404": (part.hundred,),
    "FC411": (change.percent_change, change.money_change),
    "FC412": (change.points,),
    "FC413": (change.difference,),
    "FC414": (change.factor,),
    "FC415": (change.direction,),
    "FC416": (part.share, part.one_in, part.of_its),
    "FC417": (part.rate,),
    "FC418": (part.per_head,),
    "FC419": (change.step,),
    "FC421": (unit.conversion, unit.degrees, unit.symbols),
    "FC422": (unit.currency,),
    "FC423": (unit.grouping,),
    "FC424": (unit.magnitude,),
    "FC431": (text.headline, text.above),
    "FC432": (text.caption,),
    "FC441": (text.dropped,),
    "FC442": (text.contrary,),
    "FC443": (text.twice,),
    "FC451": (person.birth, person.lived),
    "FC452": (person.life,),
    "FC453": (person.two_ages, person.apposition),
    "FC454": (person.dies_at, person.obituary),
    "FC461": (person.spelling_last, person.surname_alone),
    "FC462": (person.spelling_first,),
    "FC463": (person.rank, person.office),
    "FC471": (text.wording,),
    "FC472": (text.speaker,),
    "FC473": (text.head_quote,),
    "FC433": (text.exchanged,),
}
