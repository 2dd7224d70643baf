"""What a writer types is read as it stands, and what cannot be is said with file, line and column."""

from __future__ import annotations

import time
from textwrap import dedent, indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_talks import TALKS, content

from game.content.library import GameLibrary
from game.core.files import decode
from game.core.problems import Problem
from game.dialogue.links import Known, link
from game.dialogue.markup import COLOURS, Span, read_words, words
from game.dialogue.reader import (
    PositionedList,
    PositionedMap,
    PositionedText,
    read_cast,
    read_nodes,
    read_scenes,
    read_state,
)
from game.dialogue.script import Choice, Do, End, If, Row, Say, Scene, Stage, Vary, all_rows

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")

FILE = "levels/hub/x.yaml"
STATE = dedent(
    """\
    state:
      chapter: {type: 0..6, start: 1, by: game, doc: Which Sunday.}
      evening.left: {type: 0..3, start: 3, doc: Talks left.}
      mood.jason: {type: [calm, anxious], start: calm, doc: How he is.}
      fact.dov: {type: flag, doc: Heard of him.}
    """
)
CAST = "cast:\n  mira: {name: Mira, portrait: mira, expressions: {tired: sad}}\n  jason: {name: Jason, colour: ochre}\n"
DECLARED = read_state(STATE, "state.yaml")[0]
SPEAKERS = read_cast(CAST, "cast.yaml")[0]


def scene_of(rows: str, head: str = "") -> tuple[Scene, tuple[Problem, ...]]:
    """One scene `x.y` whose only node `here` begins on line 5 with these rows."""
    text = f"scene: x.y\ncast: [mira, jason]\n{head}nodes:\n  here:\n" + indent(dedent(rows), "    ")
    scenes, problems = read_scenes(text, FILE)
    return scenes[0] if scenes else Scene("", {}), problems


def said_of(rows: str, head: str = "") -> str:
    """Everything that is wrong with the rows, by themselves and with the cast and state of these tests."""
    scene, problems = scene_of(rows, head)
    if scene.id:
        problems += link([scene], DECLARED, SPEAKERS)
    return "\n".join(map(str, problems))


def rows_of(rows: str) -> tuple[Row, ...]:
    scene, problems = scene_of(rows)
    assert not problems, "\n".join(map(str, problems))
    return scene.nodes["here"]


# -- what is said


def test_a_block_is_a_screenplay() -> None:
    rows = rows_of(
        """\
        - say: |
            mira: Four of you.
            jason (tired): It's been Sunday since Thursday.

            Nobody orders.
        """
    )
    said = [(row.who, row.expression, row.words.raw, row.spot.line) for row in rows if isinstance(row, Say)]
    assert said == [
        ("mira", "", "Four of you.", 6),
        ("jason", "tired", "It's been Sunday since Thursday.", 7),
        (None, "", "Nobody orders.", 9),
    ]


@pytest.mark.parametrize(
    "line",
    ["Wait: listen.", "*sigh*", "'tis late", "[knock]", "# 9", "No", "3:30", "- it goes", "a b: c", "{Hello}", "!x"],
)
def test_a_block_needs_no_quotes(line: str) -> None:
    (row,) = rows_of(f"- say: |\n    {line}\n")
    assert isinstance(row, Say)
    assert (row.who, row.words.raw) == (None, line)


def test_a_backslash_makes_narration_of_speech() -> None:
    (row,) = rows_of("- say: |\n    \\okay: fine\n")
    assert isinstance(row, Say)
    assert (row.who, row.words.plain()) == (None, "okay: fine")


def test_the_narrator_is_nobody() -> None:
    (row,) = rows_of("- say: |\n    narrator: Rain.\n")
    assert isinstance(row, Say)
    assert (row.who, row.words.raw) == (None, "Rain.")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("- say: |\n    mrra: Hello.\n", f"{FILE}:6:9: 'mrra' is not in the cast of this scene (did you mean 'mira'?)"),
        ("- say: |\n    mira:\n", f"{FILE}:6:9: mira says nothing"),
        ("- say: |\n    mira (tird): Yes.\n", f"{FILE}:6:9: mira has no expression 'tird' (did you mean 'tired'?)"),
        ("- say: |\n    " + "word " * 40, f"{FILE}:6:9: 199 characters: a box holds 140 (make two lines of it)"),
        ("- say: |\n    " + "x" * 139 + "{mood.jason}", f"{FILE}:6:9: up to 146 characters: a box holds 140"),
        ("- say: |\n    Of {mood.jasn}.\n", f"{FILE}:6:9: no such name 'mood.jasn' (did you mean 'mood.jason'?)"),
        ("- say: |\n    Of {fact.dov}.\n", f"{FILE}:6:9: 'fact.dov' is true or false and has no words"),
        ("- say: |\n    mira: I [slow]am.\n", f"{FILE}:6:17: [slow] is not closed ([/slow])"),
        ("- say: >\n    One\n    two\n", f"{FILE}:5:12: '>' would join the lines (use '|')"),
        ("- say: Room # 9\n", f"{FILE}:5:12: a comment cuts what is said short"),
        ("- say: [knock]\n", f"{FILE}:5:12: 'say' holds words, not a list"),
        ("- say:\n", f"{FILE}:5:11: 'say' is empty"),
        ("- say: ada: No\n", f"{FILE}:5:15: a ':' in plain words begins a new key"),
        (
            "- Nobody orders.\n",
            "a row is one of the keys of the format, not 'Nobody orders.' (put words into '- say: |')",
        ),
        ("- sya: x\n", f"{FILE}:5:7: 'sya' is no row (did you mean 'say'?)"),
        ("- say: x\n  to: here\n", f"{FILE}:6:7: 'to' stands in the row of 'say' (begin a row of its own with '-')"),
        ("- if: fact.dov\n  thn: []\n", f"{FILE}:6:7: 'if' has no 'thn' (did you mean 'then'?)"),
        ("- if: fact.dv\n  then: [end]\n", f"{FILE}:5:11: no such name 'fact.dv' (did you mean 'fact.dov'?)"),
        ("- do: [evening.lft - 1]\n", f"{FILE}:5:12: no such name 'evening.lft' (did you mean 'evening.left'?)"),
        ("- to: her\n", f"{FILE}:5:11: no such node 'her' in 'x.y' (did you mean 'here'?)"),
        ("- to: x.y\n", "'x.y' cannot be the name of a node"),
        ("- call: x.z\n", f"{FILE}:5:13: no such scene 'x.z' (did you mean 'x.y'?)"),
        ("- call: x.y\n", f"{FILE}:5:13: scenes call each other in a circle: x.y > x.y"),
        ("- end\n- say: x\n", f"{FILE}:6:12: nothing comes to this row (the row above it always leaves)"),
        ('- stage: {goto: "cafe:door"}\n- end\n', f"{FILE}:6:7: nothing comes to this row"),
        ("- vary: cyle\n  each: [[end]]\n", f"{FILE}:5:13: 'cyle' cannot be how to vary (did you mean 'cycle'?)"),
        ("- vary: cycle\n", f"{FILE}:5:7: 'vary' needs 'each'"),
        ("- choice: []\n", f"{FILE}:5:15: 'choice' has no options"),
        ("- choice:\n    - text: Go # 9\n", f"{FILE}:6:17: a comment cuts the text of an option short"),
        ("- choice:\n    - txt: Go\n", f"{FILE}:6:11: an option has no 'txt' (did you mean 'text'?)"),
        ("- choice:\n    - txt: Go\n", f"{FILE}:6:11: an option needs 'text'"),
        ("- choice:\n    - {text: Go, tag: jok}\n", "'jok' cannot be a tag (did you mean 'joke'?)"),
        ("- choice:\n    - {text: Go, once: yes}\n", "'yes' cannot be 'once' (true, false)"),
        ("- choice:\n    - {text: Go, to: her}\n", "no such node 'her' in 'x.y' (did you mean 'here'?)"),
        ("- stage: {fade: up}\n", f"{FILE}:5:21: 'up' cannot be 'fade' (out, in, white)"),
        ("- stage: {fad: out}\n", f"{FILE}:5:15: 'stage' has no 'fad' (did you mean 'fade'?)"),
        ("- stage: {fade: out, fade: in}\n", f"{FILE}:5:26: 'fade' stands here twice"),
        ("- stage: {wait: long}\n", f"{FILE}:5:21: 'wait' takes seconds, not 'long' (such as 0.8)"),
        ("- stage: {face: left}\n", f"{FILE}:5:21: 'face' is a mapping, not 'left'"),
        ("- stage: {pose: {mira: sit}}\n", "'sit' cannot be a pose"),
        ("- stage: {goto: cafe}\n", "'cafe' cannot be a point of a place (map:point, or folder/map:point)"),
    ],
)
def test_what_is_wrong_with_a_row_is_said_with_its_place(rows: str, said: str) -> None:
    assert said in said_of(rows)


def test_all_faults_come_at_once() -> None:
    rows = "- say: |\n    mrra: Hello.\n    jsn: Yes.\n- sya: x\n- stage: {fad: out}\n"
    assert [line.split(": ")[0] for line in said_of(rows).split("\n")] == [
        f"{FILE}:{at}" for at in ("6:9", "7:9", "8:7", "9:15")
    ]


def test_a_node_that_nothing_leads_to_is_a_remark() -> None:
    scene, _ = scene_of("- end\n")
    lonely = Scene("x.y", {**scene.nodes, "there": scene.nodes["here"]})
    assert [(p.message, p.fault) for p in link([lonely], DECLARED, SPEAKERS)] == [
        ("no 'to' leads to node 'there'", False)
    ]


# -- heads, files and documents


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("whre: cafe\n", f"{FILE}:3:1: a scene has no 'whre' (did you mean 'where'?)"),
        ("when: chapter = 1\n", f"{FILE}:3:15: '=' is no part of a condition (write ==)"),
        ("when: chapter == 1 and mood.jason == calmm\n", f"{FILE}:3:38: 'calmm' is not a word of 'mood.jason'"),
        ("where: cafe table\n", "'cafe table' cannot be a place (map.object, or folder/map.object)"),
        ("priority: high\n", f"{FILE}:3:11: 'priority' is a whole number, not 'high'"),
        ("once: True\n", "'True' cannot be 'once' (did you mean 'true'?)"),
        ("scene: x.z\n", f"{FILE}:3:1: 'scene' stands here twice"),
    ],
)
def test_what_is_wrong_with_a_head_is_said(head: str, said: str) -> None:
    assert said in said_of("- end\n", head)


def test_places_are_in_the_folder_of_the_file() -> None:
    scene, _ = scene_of("- end\n", "where: [cafe.table, cafe, drift/lift.door]\n")
    assert scene.where == ("hub/cafe.table", "hub/cafe", "drift/lift.door")


def test_a_comment_behind_code_is_no_harm() -> None:
    scene, problems = scene_of("- end\n", "when: chapter == 1 # the first Sunday\npriority: 3 # high\n")
    assert not problems
    assert (str(scene.when), scene.priority) == ("chapter == 1", 3)


def test_a_broken_document_leaves_the_others_whole() -> None:
    text = "scene: a\nnodes: {x: [end]}\n---\nscene: [b\n---\nscene: c\nnodes: {x: [end]}\n"
    scenes, problems = read_scenes(text, FILE)
    assert [(scene.id, scene.line) for scene in scenes] == [("a", 1), ("c", 6)]
    assert [problem.line for problem in problems] == [5]


def test_two_scenes_of_one_name_are_a_fault() -> None:
    scenes, _ = read_scenes("scene: a\nnodes: {x: [end]}\n---\nscene: a\nnodes: {x: [end]}\n", FILE)
    assert f"{FILE}:4:8: there is a scene 'a' already (the first is {FILE}:1)" in map(
        str, link(scenes, DECLARED, SPEAKERS)
    )


def test_names_of_the_levels_are_held_against_what_there_is() -> None:
    known = Known({"hub/cafe": {"table", "door"}, "drift/lift": {"door"}}, {"rain"}, {"door"}, {"city"}, {"lift"})
    rows = """\
    - stage: {camera: tabel, music: ran, sound: dor, picture: none, mark: a.b}
    - stage: {walk: {mira: door, jsn: table}, face: {mira: left, jason: mira}, show: cat}
    - stage: {drift: lft, goto: "drift/lift:dor"}
    """
    scene, problems = scene_of(rows, "where: [cafe.table, caf]\n")
    assert not problems
    said = [f"{p.line}:{p.column} {p.message} {p.hint}" for p in link([scene], DECLARED, SPEAKERS, known)]
    assert said == [
        "3:8 no such map 'hub/caf' did you mean 'hub/cafe'?",
        "6:23 nothing is called 'tabel' here did you mean 'table'?",
        "6:37 no such music 'ran' did you mean 'rain'?",
        "6:49 no such sound 'dor' did you mean 'door'?",
        "7:21 nobody is called 'jsn' did you mean 'jason'?",
        "7:86 nobody is called 'cat' ",
        "8:22 no such drift 'lft' did you mean 'lift'?",
        "8:33 nothing is called 'dor' in 'drift/lift' did you mean 'door'?",
    ]


def test_circles_of_calls_are_found_wherever_they_begin() -> None:
    parts = [f"scene: {one}\nnodes: {{x: [{{call: {other}}}]}}\n" for one, other in ("ab", "bc", "cb", "dc")]
    scenes, _ = read_scenes("---\n".join(parts), FILE)
    assert [p.message for p in link(scenes, DECLARED, SPEAKERS)] == ["scenes call each other in a circle: b > c > b"]


# -- ids


def test_ids_stay_when_other_words_change() -> None:
    before = [row.id for row in rows_of("- say: |\n    One.\n    mira: Two.\n    One.\n")]
    later = [row.id for row in rows_of("- say: |\n    One.\n    mira: Not two.\n    jason: One.\n")]
    assert before[0].startswith("x.y.here.") and len(before[0]) == len("x.y.here.") + 8
    assert before[2] == before[0] + ".2"
    assert (before[0], before[2]) == (later[0], later[2])
    assert before[1] != later[1]


def test_every_row_has_an_id_of_its_own() -> None:
    script, _, _ = content(TALKS / "small")
    rows = [row for scene in script.scenes.values() for node in scene.nodes.values() for row in all_rows(node)]
    ids = [row.id for row in rows] + [option.id for row in rows if isinstance(row, Choice) for option in row.options]
    assert len(ids) == len(set(ids))


# -- YAML held short


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 50_000, "nested deeper than 40"),
        ("a: " + "{a: " * 50_000, "nested deeper than 40"),
        ("- " * 50_000, "nested deeper than 40"),
        ("a: &x 1\nb: *x\n", ":1:4: '&' begins an anchor, which this format has not"),
        ("k: *sigh\n", ":1:4: '*' begins an alias, which this format has not"),
        ("k: !!python/object:os.system x\n", ":1:4: '!' begins a tag, which this format has not"),
        ("%YAML 1.1\n---\na\n", ":1"),
        ("a: 1\na: 2\n", ":2:1: 'a' stands here twice"),
        ("? [a]\n: b\n", ":1:3: a key is one word, not a list or a mapping"),
        ("a: 'tis\n", ":1:4: a quote is opened and not closed"),
        ("a: b\n\tc: d\n", "a tab"),
        ("a: x\0y\n", ":1:5: a character that no text holds (U+0000)"),
        ("a: \ud800\n", "a character that no text holds (U+D800)"),
        ("a" * 3_000_000, ":1: the file is larger than 2 million characters"),
    ],
)
def test_hostile_yaml_is_refused_at_once(text: str, said: str) -> None:
    begun = time.perf_counter()
    _, problems = read_nodes(text, "m.yaml")
    assert said in "\n".join(map(str, problems))
    assert time.perf_counter() - begun < 1


def test_bytes_are_utf_8() -> None:
    assert decode("\ufeffrain\u2014".encode(), "m.yaml") == ("rain\u2014", ())
    assert [str(p) for p in decode(b"a\nb\xff", "m.yaml")[1]] == [
        "m.yaml:2:2: this is not UTF-8 text (save the file with the encoding UTF-8)"
    ]


def test_nodes_have_places_and_stay_text() -> None:
    (node,), problems = read_nodes("a: [No, 3:30, 010]\nb:\n  c: |\n    x\n      y\n", "m.yaml")
    assert not problems and isinstance(node, PositionedMap)
    items, inner = node.get("a"), node.get("b")
    assert isinstance(items, PositionedList) and isinstance(inner, PositionedMap)
    assert [(one.text, one.spot.column) for one in items.items if isinstance(one, PositionedText)] == [
        ("No", 5),
        ("3:30", 9),
        ("010", 15),
    ]
    block = inner.get("c")
    assert isinstance(block, PositionedText)
    assert [(line, spot.line, spot.column) for line, spot in block.lines()] == [("x", 4, 5), ("y", 5, 7)]


KEYS = "scene nodes say choice text if then else vary each do to call stage end cast when where state type flag mira"
SIGNS = "'\"|>[]{},-#&*!%@`?:\\\t\n"
PIECES = [
    *(f"{key}:" for key in KEYS.split()),
    *SIGNS,
    "end",
    "0..3",
    "x.y",
    "\n\n  ",
    "---\n",
    " ...\n",
    "\u00e9",
    "\x85",
]
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@settings(max_examples=150)
@given(st.text(max_size=60) | YAMLISH)
def test_no_text_makes_the_readers_fall_over(text: str) -> None:
    for scenes_or_names, problems in (read_scenes(text, FILE), read_state(text, FILE), read_cast(text, FILE)):
        assert all(isinstance(problem, Problem) and problem.file == FILE for problem in problems)
        assert len(scenes_or_names) >= 0
        assert all(0 <= problem.line <= text.count("\n") + 1 for problem in problems)


# -- a script written out is read back the same

NAMES = st.sampled_from(["here", "there", "later"])
SENTENCES = st.sampled_from(
    ["Four of you.", "No", "# 9", "Wait: listen.", "*sigh*", "[knock]", "3:30", "'tis", 'He says "no"--', "A [pause] b"]
)
LINES = st.tuples(st.sampled_from(["", "mira: ", "jason (warm): "]), SENTENCES).map("".join)
CONDITIONS = st.sampled_from(["fact.dov", "chapter == 1 and not fact.dov", "mood.jason in [calm, anxious]"])
EFFECTS = st.lists(
    st.sampled_from(["evening.left - 1", "fact.dov = true", "mood.jason = calm"]), min_size=1, max_size=2
)


def shift(text: str) -> str:
    return indent(text, "    ")


def written_choice(options: list[tuple[str, str, list[str], bool]]) -> str:
    rows = "".join(
        f"- text: |\n    {text}\n  to: {to}\n  once: {str(once).lower()}\n  do: [{', '.join(do)}]\n"
        for text, to, do, once in options
    )
    return f"- choice:\n{shift(rows)}"


def written_vary(mode: str, turns: list[str]) -> str:
    return f"- vary: {mode}\n  each:\n" + "".join(f"    -\n{indent(turn, ' ' * 6)}" for turn in turns)


SAYS = st.lists(LINES, min_size=1, max_size=3).map(lambda lines: "- say: |\n" + shift("\n".join(lines)) + "\n")
CHOICES = st.lists(st.tuples(SENTENCES, NAMES, EFFECTS, st.booleans()), min_size=1, max_size=3).map(written_choice)
DOS = EFFECTS.map(lambda effects: f"- do: [{', '.join(effects)}]\n")
ROWS: st.SearchStrategy[str] = st.recursive(
    st.one_of(
        SAYS, SAYS, CHOICES, DOS, NAMES.map("- to: {}\n".format), st.just("- end\n"), st.just("- stage: {fade: out}\n")
    ),
    lambda inner: st.one_of(
        st.tuples(CONDITIONS, inner, inner).map(
            lambda p: f"- if: {p[0]}\n  then:\n{shift(p[1])}  else:\n{shift(p[2])}"
        ),
        st.tuples(st.sampled_from(["once", "cycle", "shuffle"]), st.lists(inner, min_size=1, max_size=3)).map(
            lambda p: written_vary(*p)
        ),
    ),
    max_leaves=4,
)
NODES = st.lists(st.lists(ROWS, min_size=1, max_size=3).map("".join), min_size=3, max_size=3)


def written(nodes: list[str]) -> str:
    """A scene with the nodes here, there and later."""
    body = "".join(f"  {name}:\n{shift(rows)}" for name, rows in zip(("here", "there", "later"), nodes, strict=True))
    return f"scene: x.y\ncast: [mira, jason]\nnodes:\n{body}"


def back(rows: tuple[Row, ...]) -> str:
    """Rows as a writer would type them."""
    return "".join(map(back_row, rows))


def back_row(row: Row) -> str:
    match row:
        case Say():
            face = f" ({row.expression})" if row.expression else ""
            return f"- say: |\n    {f'{row.who}{face}: ' if row.who else ''}{row.words.raw}\n"
        case Choice():
            return written_choice([(o.text.raw, o.to, [str(e) for e in o.do], o.once) for o in row.options])
        case If():
            otherwise = f"  else:\n{shift(back(row.otherwise))}" if row.otherwise else ""
            return f"- if: {row.condition}\n  then:\n{shift(back(row.then))}{otherwise}"
        case Vary():
            return written_vary(row.mode, [back(turn) for turn in row.each])
        case Do():
            return f"- do: [{', '.join(map(str, row.effects))}]\n"
        case Stage():
            return "- stage: {fade: out}\n"
        case End():
            return "- end\n"
        case _:
            return f"- to: {getattr(row, 'node', '')}\n"


@settings(max_examples=50)
@given(NODES)
def test_a_script_written_out_is_read_back_the_same(nodes: list[str]) -> None:
    scenes, problems = read_scenes(written(nodes), FILE)
    assert not problems, "\n".join([written(nodes), *map(str, problems)])
    again, problems = read_scenes(written([back(rows) for rows in scenes[0].nodes.values()]), FILE)
    assert not problems
    assert again[0].nodes == scenes[0].nodes
    ids = [row.id for rows in scenes[0].nodes.values() for row in all_rows(rows)]
    assert len(ids) == len(set(ids))


# -- markup


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("It's *not* that", "It\u2019s not that"),
        ('"No," she says. "Not \'til ten."', "\u201cNo,\u201d she says. \u201cNot \u2019til ten.\u201d"),
        ("'Fine,' he says, 'tis late", "\u2018Fine,\u2019 he says, \u2019tis late"),
        ("the '90s", "the \u201990s"),
        ("I thought--no...", "I thought\u2014no\u2026"),
        ('"I thought--"', "\u201cI thought\u2014\u201d"),
        ('--"Go."', "\u2014\u201cGo.\u201d"),
        ("one - two", "one - two"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[knock] [Pause] [/x]", "[knock] [Pause] [/x]"),
        ("\\*no\\* \\[pause] \\{a} \\\\", "*no* [pause] {a} \\"),
        ("a [slow]b[/slow] c", "a b c"),
        ("Of {mood.jason} and {Hello}", "Of {mood.jason} and {Hello}"),
        ("*all of it", "*all of it"),
        ("....", "...."),
    ],
)
def test_words_are_shown_as_a_printer_would(raw: str, shown: str) -> None:
    assert words(raw).plain() == shown


@pytest.mark.parametrize(
    "raw", ["Good. [pause] What", "Good.[pause 2] What", "Good. [pause]What", "[pause] Good. What"]
)
def test_a_pause_between_two_words_leaves_one_space(raw: str) -> None:
    assert words(raw).plain() == "Good. What"


def test_spans_say_how_words_are_shown() -> None:
    spans = words("So[pause 0.8] *it* [slow][shake]is[/shake][/slow] [colour ochre]{a.b}[/colour]").spans
    assert spans == (
        Span("So"),
        Span(pause=0.8),
        Span(" "),
        Span("it", emphasis=True),
        Span(" "),
        Span("is", speed=0.5, shake=True),
        Span(" "),
        Span(colour="ochre", fill="a.b"),
    )


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("[slow]a", "[slow] is not closed"),
        ("a[/slow]", "[/slow] closes nothing"),
        ("[slow]a[shake]b[/slow]c[/shake]", "[/slow] closes nothing"),
        ("[pause long]", "'long' is not a number of seconds"),
        ("[pause 99]", "'99' is not a number of seconds"),
        ("[colour okre]a[/colour]", "no such colour 'okre'"),
        ("[colour]a[/colour]", "[colour] needs a name"),
        ("[puase]", "'[puase]' is shown as it stands"),
        ("[color ochre]a", "'[color ochre]' is shown as it stands"),
    ],
)
def test_what_is_wrong_with_markup_is_said(raw: str, said: str) -> None:
    assert said in [trouble.message for trouble in read_words(raw)[1]]


@settings(max_examples=150)
@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from(["[slow]", "[/slow]", "*", "a", " ", "'", '"', "--", "{a}", "[pause]", "\\"])).map(
        "".join
    )
)
def test_no_words_make_markup_fall_over(raw: str) -> None:
    found, _ = read_words(raw)
    assert all(span.colour in {"", *COLOURS} for span in found.spans)
    assert len(found.plain()) <= len(raw)


def test_a_face_is_for_where_it_is_seen_and_a_telephone_is_in_the_picture(game: GameLibrary) -> None:
    cast, scenes = game.script.cast, game.script.scenes
    dov, len_, margaret = cast["dov"], cast["len"], cast["margaret"]
    assert (dov.portrait_in(scenes["everyone.dov"]), dov.portrait_in(scenes["two.dov"])) == ("dov", "dov_line")
    calls = ("two.margaret", "two.margaret_held", "six.phone_one", "four.kettle", "ride.margaret")
    shown = [margaret.portrait_in(scenes[scene]) for scene in calls]
    assert shown == ["margaret_line", "margaret_line", "margaret_line", "margaret", ""]
    assert (len_.portrait_in(scenes["stairwell.man"]), len_.portrait_in(scenes["review.meeting"])) == ("len", "")
    assert cast["elara"].portrait_in(scenes["everyone.dov"]) == "lantern"


def test_the_cast_reads_as_people() -> None:
    assert SPEAKERS["mira"].face("tired") == "sad"
    assert SPEAKERS["mira"].face("warm") == "warm"
    assert SPEAKERS["jason"].portrait == ""
    text = "cast:\n  mira: {name: Mira, colour: okre, expressions: {tired: sadd, warm: sad}}\n  narrator: {name: N}\n"
    assert [str(p).split(": ", 1)[1] for p in read_cast(text, "cast.yaml")[1]] == [
        "'okre' cannot be a colour (did you mean 'ochre'?)",
        "'sadd' cannot be one of the six expressions (did you mean 'sad'?)",
        "'warm' is one of the six and needs no other name",
        "'narrator' is nobody of the cast: narration has no speaker",
    ]


def test_a_comma_that_cuts_words_in_braces_is_explained() -> None:
    _, problems = read_state("state:\n  a: {type: flag, doc: One, two.}\n", "state.yaml")
    assert [str(p) for p in problems] == [
        "state.yaml:2:29: 'a' has no 'two.' (within { } a ',' ends words that have no quotes)"
    ]
