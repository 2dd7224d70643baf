"""Ways gone once more from where something else holds come to what no play has come to, and the runner agrees."""

from __future__ import annotations

from pathlib import Path

from small_stories import read_story

from game.tools.prover.grafts import Grafts
from game.tools.prover.machine import Met
from game.tools.prover.report import Prover
from game.tools.prover.space import replay
from game.tools.prover.trail import Trail, plays

UNDOING = """
state:
  lit: {type: flag}
---
scene: begin
nodes:
  here:
    - say: |
        It's late.
---
scene: lane.house
where: lane.house
nodes:
  door:
    - choice:
        - text: Go in.
          to: inside
        - text: Stay out.
          to: outside
  inside:
    - choice:
        - text: Light the lamp.
          do: [lit = true]
          to: end
  outside:
    - choice:
        - text: Wait.
          to: end
  end:
    - choice:
        - text: Look.
          to: look
  look:
    - if: lit
      then:
        - say: |
            A lamp.
      else:
        - say: |
            Dark.
"""

BESIDES = """
state:
  rung: {type: flag}
  page: {type: flag}
---
scene: begin
nodes:
  here:
    - say: |
        It's late.
---
scene: room.bell
where: room.bell
nodes:
  ring:
    - do: [rung = true]
---
scene: room.page
where: room.page
nodes:
  take:
    - do: [page = true]
---
scene: room.review
where: room.review
nodes:
  ask:
    - choice:
        - text: The drawing.
          when: page
          to: drawing
        - text: Nothing.
  drawing:
    - if: rung
      then:
        - say: |
            A lady rang the bell.
"""


def sought(tmp_path: Path, text: str, row_of: str, outcome: bool, *ways: str) -> tuple[Prover, Trail, Met]:
    """The trail of some plays, after a branch has been looked for that none of them came to."""
    path = tmp_path / "story.yaml"
    path.write_text(text.lstrip(), encoding="utf-8")
    content, start = read_story(path)
    prover = Prover(content, start)
    trail = Trail(prover.search.machine(), {})
    for way in ways:
        at = 0
        for move in way.split(", "):
            kind, _, name = move.partition(" ")
            step = next((m, to) for m, to in trail.look(at) if m.kind == kind and m.name.startswith(name))
            at = trail.add(step[1], at, step[0])
        trail.look(at)
    (question,) = [q for q in prover.questions() if q.met[0] == "if" and row_of in q.met[1] and q.met[2] is outcome]
    assert question.met not in trail.found
    Grafts(trail, prover.search.exact, 0).seek(question)
    return prover, trail, question.met


def shown(prover: Prover, trail: Trail, met: Met) -> list[str]:
    """The way to something, as the runner plays it too."""
    way = trail.found[met]
    replay(prover.space, way)
    return [str(move) for move in way]


def test_what_comes_to_undo_what_is_wanted_is_left_out_of_a_way(tmp_path: Path) -> None:
    """The way in has only the one answer behind it, and that lights the lamp."""
    way = "act maps/lane.house, pick lane.house.door, pick lane.house.inside, pick lane.house.end"
    prover, trail, met = sought(tmp_path, UNDOING, "lane.house.look", False, way)
    _, door, outside, _ = shown(prover, trail, met)
    assert "house.door" in door and "house.outside" in outside


def test_what_else_is_wanted_is_told_by_the_known_way(tmp_path: Path) -> None:
    """A play with the bell has no drawing to lay down, and one with the drawing has no bell."""
    ways = "act maps/room.page, act maps/room.review, pick room.review.ask", "act maps/room.bell, act maps/room.review"
    prover, trail, met = sought(tmp_path, BESIDES, "room.review", True, *ways)
    assert shown(prover, trail, met)[:3] == ["act maps/room.bell", "act maps/room.page", "act maps/room.review"]


def test_what_other_plays_came_to_is_kept_with_their_ways(tmp_path: Path) -> None:
    path = tmp_path / "story.yaml"
    path.write_text(BESIDES.lstrip(), encoding="utf-8")
    prover = Prover(*read_story(path))
    one, other = Trail(prover.search.machine(), {}), Trail(prover.search.machine(), {})
    plays(one, 1)
    plays(other, 2)
    nodes, found = [*one.nodes], dict(one.found)
    one.take(other)
    assert one.nodes[: len(nodes)] == nodes and set(other.nodes) <= set(one.nodes) == set(one.index)
    assert one.found == {**other.found, **found}
    for number, node in enumerate(one.nodes):
        (*_, end) = one.along(one.way(number))
        assert one.nodes[end] == node
