"""`somnus graph`: everything of a scene is in its picture, nothing lies on anything, and what never comes is red."""

from __future__ import annotations

import argparse
import re
import xml.etree.ElementTree as xml
from collections.abc import Mapping
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_runner import script_of

from game.content.library import GameLibrary
from game.core.problems import Faulty
from game.dialogue.script import Script
from game.tools import graph as drawing
from game.tools.graph import NODE_WIDTH, RED, Picture, draw
from game.tools.layers import Edge, lay_out
from game.view.diagram import Box, Curve, Diagram, Type, Words, fitted, to_png, to_svg, wrapped

SCENE = """
scene: a
cast: [mira, jason]
when: chapter == 1
where: cafe.table
nodes:
  hail:
    - say: |
        mira: Is it you?
        It is.
    - call: b
    - choice:
        - text: Ask & answer.
          tag: ask
          when: chapter > 0
          do: evening.left - 1
          to: yes
        - text: Go round.
          once: true
          to: hail
        - text: Stay.
    - if: fact.dov
      then:
        - to: never
  yes:
    - stage: {goto: "cafe:door"}
  never:
    - do: fact.dov = true
---
scene: b
nodes: {x: [end]}
"""


def picture(dead: Mapping[str, str] = {}, **changes: str) -> tuple[Script, Diagram]:
    text = SCENE
    for old, new in changes.items():
        text = text.replace(old, new)
    script = script_of(text)
    return script, draw(script.scenes["a"], script.cast, dead)


def words_of(diagram: Diagram) -> list[str]:
    return [shape.text for shape in diagram.shapes if isinstance(shape, Words)]


# -- layers ---------------------------------------------------------------------------------------------------------

NAMES = [f"n{number}" for number in range(9)]
PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])


@given(
    st.lists(st.tuples(st.integers(10, 300), st.integers(10, 120)), min_size=9, max_size=9),
    st.lists(st.tuples(PAIRS, st.integers(1, 3)), max_size=20),
)
def test_nothing_lies_on_anything_else(sizes: list[tuple[int, int]], edges: list[tuple[tuple[str, str], int]]) -> None:
    boxes = {name: (float(width), float(height)) for name, (width, height) in zip(NAMES, sizes, strict=True)}
    links = [Edge(start, end, length) for (start, end), length in edges]
    placed = lay_out(boxes, links, "n0")
    for one, other in combinations(NAMES, 2):
        (x0, y0), (x1, y1) = placed.nodes[one], placed.nodes[other]
        apart = x0 + boxes[one][0] <= x1 or x1 + boxes[other][0] <= x0
        assert apart or y0 + boxes[one][1] <= y1 or y1 + boxes[other][1] <= y0, (one, other)
    for name, (x, y) in placed.nodes.items():
        assert -0.01 <= x <= placed.width - boxes[name][0] + 0.01 and 0 <= y <= placed.height
    for link, way in zip(links, placed.edges, strict=True):
        down = way[-1][1] >= way[0][1]
        upper, lower = (link.start, link.end) if down else (link.end, link.start)
        first, last = (way[0], way[-1]) if down else (way[-1], way[0])
        assert first[1] == pytest.approx(placed.nodes[upper][1] + boxes[upper][1])
        assert last[1] == pytest.approx(placed.nodes[lower][1])
        heights = [y for _, y in way]
        assert heights == sorted(heights, reverse=not down)


def test_a_way_without_forks_is_a_straight_line() -> None:
    chain = [Edge(one, other) for one, other in pairwise(NAMES)]
    placed = lay_out(dict.fromkeys(NAMES, (100.0, 40.0)), chain, "n0")
    assert {round(x, 3) for way in placed.edges for x, _ in way} == {50.0}
    assert [placed.nodes[name][1] for name in NAMES] == sorted(placed.nodes[name][1] for name in NAMES)


def test_two_ways_that_need_not_cross_do_not() -> None:
    edges = [Edge("a", "left"), Edge("a", "right"), Edge("right", "below right"), Edge("left", "below left")]
    sizes = dict.fromkeys(["a", "right", "left", "below left", "below right"], (50.0, 20.0))
    placed = lay_out(sizes, edges, "a")
    upper = placed.nodes["left"][0] < placed.nodes["right"][0]
    assert upper == (placed.nodes["below left"][0] < placed.nodes["below right"][0])


# -- the picture ----------------------------------------------------------------------------------------------------


def test_a_scene_is_drawn_with_its_words_answers_conditions_calls_and_ends() -> None:
    script, diagram = picture()
    said = words_of(diagram)
    for text in ("a", "hail", "Mira:", "Is it you?", "It is.", "Ask & answer.", "chapter > 0", "evening.left - 1"):
        assert text in said, text
    for text in ("once", "b", "fact.dov", "goto hub/cafe:door", "when chapter == 1", "at hub/cafe.table", "› Stay."):
        assert text in said, text
    found = Picture(script.scenes["a"], script.cast, {})
    kinds = sorted(card.kind for card in found.cards.values())
    assert kinds == ["answer", "answer", "call", "dot", "dot", "leave", "node", "node", "node", "when"]
    assert [link.dashed for link in found.links].count(True) == 1
    assert sum(isinstance(shape, Box) and shape.dashed for shape in diagram.shapes) == 1


def test_what_never_comes_is_red_and_says_why() -> None:
    script, _ = picture()
    found = Picture(script.scenes["a"], script.cast, {})
    answer = next(name.removeprefix("answer ") for name in found.cards if name.startswith("answer"))
    _, diagram = picture({"a.never": "no play comes to node 'never'", answer: "it needs 'x'"})
    red = {shape.text for shape in diagram.shapes if isinstance(shape, Words) and shape.colour == RED}
    assert red >= {"never", "Ask & answer.", "red: no play comes to it; proved"} and "hail" not in red
    told = {shape.told for shape in diagram.shapes if isinstance(shape, Box) and shape.line == RED}
    assert told == {"no play comes to node 'never'", "it needs 'x'"}
    assert sum(isinstance(shape, Curve) and shape.line == RED for shape in diagram.shapes) == 4
    assert "<title>no play comes to node 'never'</title>" in to_svg(diagram)


def test_nothing_is_said_to_be_proved_where_nothing_was_looked_at() -> None:
    script, proved = picture()
    assert "nothing of it is proved never to come" in words_of(proved)
    assert "prove" not in " ".join(words_of(draw(script.scenes["a"], script.cast, {}, proved=False)))


def test_every_scene_of_the_game_can_be_drawn(game: GameLibrary) -> None:
    for scene in game.script.scenes.values():
        diagram = draw(scene, game.script.cast, {}, proved=False)
        root = xml.fromstring(to_svg(diagram))
        assert root.tag.endswith("svg") and root.get("viewBox")
        assert set(scene.nodes) <= set(words_of(diagram))
        for shape in diagram.shapes:
            if isinstance(shape, Words):
                left = shape.x - (shape.type.width(shape.text) / 2 if shape.middle else 0)
                assert left >= 0 and left + shape.type.width(shape.text) <= diagram.width, shape.text


def test_words_stay_in_their_box(game: GameLibrary) -> None:
    diagram = draw(game.script.scenes["cafe.usual_table"], game.script.cast, {})
    nodes = [shape for shape in diagram.shapes if isinstance(shape, Box) and shape.width == NODE_WIDTH]
    for words in (shape for shape in diagram.shapes if isinstance(shape, Words) and not shape.middle):
        for box in nodes:
            if box.x <= words.x <= box.x + box.width and box.y <= words.y <= box.y + box.height:
                assert words.x + words.type.width(words.text) <= box.x + box.width, words.text


def test_a_png_is_a_png() -> None:
    _, diagram = picture()
    data = to_png(diagram)
    assert data.startswith(b"\x89PNG") and int.from_bytes(data[16:20], "big") == round(diagram.width)


def test_long_words_are_cut_where_the_room_ends() -> None:
    type_ = Type(13)
    assert fitted("Hello", type_, 500) == "Hello"
    cut = fitted("Hello, is anybody there?", type_, 60)
    assert cut.endswith("…") and type_.width(cut) <= 60
    lines = wrapped("one two three four five six seven eight", type_, 60, 2)
    assert len(lines) == 2 and lines[-1].endswith("…") and all(type_.width(line) <= 60 for line in lines)


# -- the command ----------------------------------------------------------------------------------------------------


def asked(scene: str, out: Path, form: bool = True) -> argparse.Namespace:
    return argparse.Namespace(scene=scene, out=out, form=form, mods=[])


@pytest.mark.parametrize("name", ["ada.svg", "ada.png", "ADA.SVG"])
def test_the_picture_is_written(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert drawing.graph(asked("cafe.ada", tmp_path / name)) == 0
    assert (tmp_path / name).stat().st_size > 5000
    assert capsys.readouterr().out.strip().endswith(name)


@pytest.mark.parametrize(
    ("scene", "name", "said"),
    [
        ("cafe.aad", "x.svg", "there is no scene 'cafe.aad' (did you mean 'cafe.ada'?)"),
        ("cafe.ada", "x.gif", "a graph is an SVG or a PNG (--out x.svg)"),
        ("cafe.ada", "file/x.svg", "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_told(tmp_path: Path, scene: str, name: str, said: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Faulty, match=re.escape(said)):
        drawing.graph(asked(scene, tmp_path / name))


def test_what_is_proved_is_what_the_check_says(
    game: GameLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "unreachable", lambda library: {"cafe.ada": "'cafe.ada' can never begin"})
    drawing.graph(asked("cafe.ada", tmp_path / "ada.svg", form=False))
    assert "'cafe.ada' can never begin" in (tmp_path / "ada.svg").read_text("utf-8")
