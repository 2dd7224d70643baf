"""The suggested line: which answer the Network would have given for you.

Answers carry tags, and the game counts which kinds a player gives (`habit.*`). From the second Sunday on, where answers
with tags are on offer, the kind given most often is already under the cursor: the first on offer of those given equally
often. A choice without tags has none, and there are none once Suggested For You has been switched off.

It is only where the cursor starts. How often one was offered and taken is counted, for Usage to show; no condition may
read it.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.dialogue.runner import Offer
from game.story import Add, Event, Story

FROM_CHAPTER = 2
SWITCHED_OFF = "fact.switched"
OFFERED, TAKEN = "suggested.offered", "suggested.taken"


def suggested(offers: Sequence[Offer], story: Story) -> str:
    """The id of the answer that she would probably give, or ""."""
    values = story.values
    chapter = values.get("chapter", 0)
    if not isinstance(chapter, int) or chapter < FROM_CHAPTER or values.get(SWITCHED_OFF):
        return ""
    tagged = [offer for offer in offers if offer.tag]
    return max(tagged, key=lambda offer: _given(offer.tag, story)).id if tagged else ""


def counted(offer: Offer, suggestion: str, story: Story) -> tuple[Event, ...]:
    """What the game counts when an answer is given where one was suggested, or none was ("")."""
    found: list[tuple[str, bool]] = [
        (f"habit.{offer.tag}", bool(offer.tag)),
        (OFFERED, bool(suggestion)),
        (TAKEN, offer.id == suggestion),
    ]
    return tuple(Add(name, 1) for name, happened in found if happened and name in story.values)


def _given(tag: str, story: Story) -> int:
    count = story.values.get(f"habit.{tag}", 0)
    return count if isinstance(count, int) else 0
