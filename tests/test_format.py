"""The format as it is promised to writers, and the bad files that writers or enemies make: a line with its place."""

from __future__ import annotations

import os
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.core.files import MOST_TEXT, Found, read_text
from game.core.problems import LONGEST_MESSAGE, Problem, faults
from game.dialogue import reader
from game.dialogue.reader import LARGEST, MOST_LINES, MOST_NODES, MOST_PROBLEMS, read_nodes, read_scenes
from game.dialogue.runner import Line, Menu, Staged, beat, offers, start, step
from game.dialogue.script import Choice, Option, Say, Scene, all_rows
from game.story import after_all

FILE = "levels/hub/x.yaml"

# The example of the design, as a writer would type it.
STATE = """\
state:
  chapter: {type: 0..6, start: 1, by: story, doc: Which Sunday it is.}
  fact.saw_billboard: {type: flag, doc: She saw Vesper on the tram.}
  fact.project: {type: [unsaid, shown], doc: What she did with her draft.}
  fact.topic: {type: [sleep, soup], doc: What it is about.}
  bond.mira_elara: {type: -3..3, start: 1, doc: What the two can say.}
  mood.jason: {type: [calm, anxious], start: anxious, doc: How he comes.}
"""
CAST = """\
cast:
  mira: {name: Mira}
  jason: {name: Jason, expressions: {tired: sad}}
  elara: {name: Elara}
  quinn: {name: Quinn}
  ada: {name: Ada}
"""
TABLE = """\
scene: cafe.usual_table
cast: [mira, jason, elara, quinn, ada]
when: chapter == 1 and not seen.cafe.usual_table      # offered as a storylet ...
where: cafe.table                                     # ... at this place in the level

nodes:
  arrive:                                  # the first node is where the scene starts
    - say: |
        ada: Four of you. Must be Sunday.
        jason (tired): It's been Sunday since Thursday.
        Nobody orders.
    - stage: {camera: table, music: nightlight}
    - if: fact.saw_billboard
      then:
        - say: |
            mira: They've put Vesper on the tram. The whole tram.
      else:
        - say: |
            mira: The tram was quiet.
    - vary: cycle                          # once | cycle | shuffle
      each:
        - say: |
            quinn: You're late.
        - say: |
            quinn: You're late. It's fine. I've a timer.
    - choice:
        - text: I've made something. I don't know if it works.
          do: [bond.mira_elara + 1, fact.project = shown]
          to: design
        - text: Work's fine.
          hint: Keep it to yourself
          to: small_talk
        - text: Jason, when did you last sleep?
          tag: ask                         # ask | deflect | side | joke | give
          when: mood.jason == anxious
          once: true
          to: jason_sleep
  design:
    - say: |
        mira: It's for people who are afraid.
        quinn: Of {fact.topic}?
    - call: cafe.argument                  # run another scene and come back
    - end
  small_talk: [end]
  jason_sleep: [end]
---
scene: cafe.argument
cast: [elara]
nodes:
  only:
    - say: |
        elara: And who is it for, when they can't pay?
"""


class Content:
    """A folder of content with a few files in it, read by the game's own library."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, text in (("levels/state.yaml", STATE), ("levels/cast.yaml", CAST)):
            self.write(name, text)

    def write(self, name: str, data: str | bytes) -> Content:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return self

    @property
    def library(self) -> GameLibrary:
        return GameLibrary(Saves(self.root / "saves"), self.root)

    def said(self) -> list[str]:
        """Everything that is wrong with the content."""
        library = self.library
        _ = library.script, library.declarations
        return [str(problem) for problem in faults(library.problems)]


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return Content(tmp_path)


def scene(rows: str, head: str = "") -> str:
    """A scene whose rows begin on line 5."""
    body = "".join(f"    {line}\n" for line in dedent(rows).rstrip("\n").split("\n")) if rows else ""
    return f"scene: a\ncast: [mira]\n{head}nodes:\n  x:\n{body}"


def options_of(text: str) -> list[Option]:
    scenes, problems = read_scenes(text, FILE)
    assert not problems, "\n".join(map(str, problems))
    rows = [row for rows in scenes[0].nodes.values() for row in all_rows(rows)]
    return [option for row in rows if isinstance(row, Choice) for option in row.options]


# -- the promise ----------------------------------------------------------------------------------------------------


MADE = "I\u2019ve made something. I don\u2019t know if it works."


def test_the_example_of_the_design_is_read_and_played(content: Content) -> None:
    library = content.write("levels/hub/cafe.yaml", TABLE).library
    story, script = library.new_story(), library.script
    assert library.problems == []
    assert [scene.id for scene in offers(script, story, "hub/cafe.table")] == ["cafe.usual_table"]
    said: list[str] = []
    for _ in range(2):
        position, events = start(script, "cafe.usual_table", story)
        while not position.over:
            story = after_all(story, events)
            pick = None
            match beat(script, position, story):
                case Line(who=who, expression=face, words=words):
                    said.append(f"{who} ({face}): {words}" if face not in ("", "neutral") else f"{who}: {words}")
                case Menu(offers=found):
                    said.append(" | ".join(offer.text + (f" [{offer.hint}]" if offer.hint else "") for offer in found))
                    pick = found[0].id
                case Staged(verbs=verbs):
                    said += [f"{verb.name} {verb.argument}" for verb in verbs]
            position, events = step(script, position, story, pick)
        story = after_all(story, events)
    assert said == [
        "ada: Four of you. Must be Sunday.",
        "jason (sad): It\u2019s been Sunday since Thursday.",
        "None: Nobody orders.",
        "camera table",
        "music nightlight",
        "mira: The tram was quiet.",
        "quinn: You\u2019re late.",
        f"{MADE} | Work\u2019s fine. [Keep it to yourself] | Jason, when did you last sleep?",
        "mira: It\u2019s for people who are afraid.",
        "quinn: Of sleep?",
        "elara: And who is it for, when they can\u2019t pay?",
        *said[:6],
        "quinn: You\u2019re late. It\u2019s fine. I\u2019ve a timer.",
        *said[7:11],
    ]
    assert story["fact.project"] == "shown" and story["bond.mira_elara"] == 3
    assert story.seen == {"cafe.usual_table", "cafe.argument"}
    assert not offers(script, story, "hub/cafe.table")


def test_both_loaders_of_yaml_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the one in C is missing, the slow one reads the same."""
    texts = [TABLE, scene("- choice:\n    - text: Room # 9\n      hint: 'a'\n- say: |\n    x\n\n     y\n")]
    fast = [repr(read_nodes(text, FILE)) for text in texts]
    monkeypatch.setattr(reader, "_LOADER", yaml.SafeLoader)
    assert [repr(read_nodes(text, FILE)) for text in texts] == fast


@pytest.mark.parametrize(
    "words",
    [
        "No",
        "yes",
        "3:30",
        "010",
        "1984",
        "1e3",
        "0o17",
        "0x1F",
        "~",
        "null",
        "true",
        ".inf",
        "2001-01-01",
        "on",
        "=",
        "<<",
    ],
)
def test_plain_words_stay_words(words: str) -> None:
    options = options_of(scene(f"- choice:\n    - text: {words}\n      hint: {words}\n"))
    assert (options[0].text.raw, options[0].hint.raw) == (words, words)
    scenes, problems = read_scenes(scene(f"- say: {words}\n"), FILE)
    assert not problems
    (row,) = scenes[0].nodes["x"]
    assert isinstance(row, Say) and row.words.raw == words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("|\n            Wait: listen. # 9\n", "Wait: listen. # 9"),
        ("|\n            *sigh* 'tis [knock]\n", "*sigh* 'tis [knock]"),
        ("|\n            Two\n            lines\n", "Two lines"),
        ('"It\'s \\"quoted\\": # 9"\n', 'It\'s "quoted": # 9'),
        ("'It''s quoted'\n", "It's quoted"),
        ('"over\n        lines"\n', "over lines"),
        ("over\n            lines\n", "over lines"),
    ],
)
def test_one_line_values_may_be_blocks_or_quoted(written: str, read: str) -> None:
    text = scene("- choice:\n    - to: x\n") + f"          text: {written}"
    assert options_of(text)[0].text.raw == read


def test_a_file_may_begin_with_a_mark_and_end_its_lines_as_windows_does(content: Content) -> None:
    text = "\ufeff" + scene("- say: |\n    mira: One.\n    Two.\n- end\n").replace("\n", "\r\n")
    library = content.write(FILE, text).library
    assert [line.words.raw for line in library.script.lines()] == ["One.", "Two."] and library.problems == []


def test_a_tab_within_words_is_a_space() -> None:
    scenes, problems = read_scenes(scene("- say: |\n    mira: One\ttwo.\n    Three\tfour.\n"), FILE)
    assert not problems
    assert [row.words.raw for row in scenes[0].nodes["x"] if isinstance(row, Say)] == ["One two.", "Three four."]


def test_a_file_with_nothing_in_it_is_no_fault(content: Content) -> None:
    for number, text in enumerate(("", "# a comment\n", "---\n", "\n\n")):
        content.write(f"levels/hub/x{number}.yaml", text)
    assert content.said() == []


# -- bad files ------------------------------------------------------------------------------------------------------

UTF8 = "this is not UTF-8 text (save the file with the encoding UTF-8)"
NO_FILE_IS_THIS_LONG = scene("") + "    - end\n" * MOST_LINES
NOR_HOLDS_THIS_MUCH = scene("") + f"    - do: [{'x, ' * MOST_NODES}]\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        # encodings
        (scene("- end").encode("utf-16"), f"1:1: {UTF8}"),
        (scene("- end").encode("utf-16-le"), "1:2: a character that no text holds (U+0000)"),
        (scene("- end").encode("utf-32"), f"1:1: {UTF8}"),
        (scene("- say: |\n    caf\u00e9\n").encode("latin-1"), f"6:12: {UTF8}"),
        (scene("- end").encode() + b"\xc3", f"6:1: {UTF8}"),
        (scene("- end").replace("\n", "\r").encode(), "1:9: a character that no text holds (U+000D)"),
        # characters
        (b"scene: a\0b\n", "1:9: a character that no text holds (U+0000)"),
        (scene("- say: |\n    a\x07b\n"), "6:10: a character that no text holds (U+0007)"),
        (scene("- say: |\n    a\x85b\n"), "6:10: a character that no text holds (U+0085)"),
        (scene("- say: |\n    a\u2028b\n"), "6:10: a character that no text holds (U+2028)"),
        (scene('- say: "a \\x00 b"\n'), "5:12: a character that no text holds (U+0000)"),
        # spaces
        (scene("").rstrip(" \n") + "\n\t- end\n", "5:1: a tab stands where spaces belong (indent by spaces)"),
        (scene("- say: |\n") + "\t\tmira: Hi.\n", "6:1: a tab stands where spaces belong (indent by spaces)"),
        (scene("- end\n\u00a0- end\n"), "6:5: a space of another kind (U+00A0) stands where spaces belong"),
        ("scene:a\nnodes:\n  x:\n    - end\n", "1:6: a space belongs behind the ':'"),
        ("scene: a\nnodes:\n  x:\n    -end\n", "4:5: node 'x' is a list, not '-end' (a space belongs behind '-')"),
        (scene("- end\n  to: x\n"), "6:9: a ':' in plain words begins a new key"),
        (scene("- say: |\nmira: Hi.\n"), "6:5: a row of the list should begin with '-' here"),
        # shapes
        ("- a\n", "1:1: a scene is a mapping, not a list"),
        ("hello\n", "1:1: a scene is a mapping, not 'hello'"),
        ("scene: a\nscene: b\nnodes: {x: [end]}\n", "2:1: 'scene' stands here twice"),
        (scene("- end") + "  x:\n    - end\n", "6:3: 'x' stands here twice"),
        ("scene: a\n<<: {once: true}\nnodes: {x: [end]}\n", "2:1: a scene has no '<<'"),
        ("scene: a\n? [x]\n: y\nnodes: {x: [end]}\n", "2:3: a key is one word, not a list or a mapping"),
        ("scene: a\nwhre: cafe\nnodes: {x: [end]}\n", "2:1: a scene has no 'whre' (did you mean 'where'?)"),
        (scene("- stage: {face: {}}\n"), "5:21: 'face' is empty"),
        (scene("- stage: {}\n"), "5:14: 'stage' is empty (camera, music,"),
        # what YAML would do and this format does not
        ("scene: &a b\n", "1:8: '&' begins an anchor, which this format has not"),
        ("a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b]\n", "1:4: '&' begins an anchor, which this format has not"),
        ("scene: *a\n", "1:8: '*' begins an alias, which this format has not"),
        ("scene: !!python/object/apply:os.system [x]\n", "1:8: '!' begins a tag, which this format has not"),
        ("%YAML 1.1\n---\nscene: a\n", "1:1: a '%' directive, which this format has not"),
        (scene("- choice:\n    - text: Room # 9\n"), "6:17: a comment cuts the text of an option short"),
        (
            scene("- choice:\n    - text: Go\n      hint: Room # 9\n"),
            "7:17: a comment cuts the hint of an option short",
        ),
        (scene("- stage: {card: Room # 9\n  }\n"), "5:21: a comment cuts 'card' short"),
        # sizes
        ("[" * 100_000, "1:1001: nested deeper than 40"),
        ("- " * 100_000, "nested deeper than 40"),
        ("a: " + "{a: " * 41 + "x" + "}" * 41, "1:160: nested deeper than 40"),
        (b"#" * (MOST_TEXT + 1), "1:1: the file is larger than 8 MB"),
        (b"#" * 100_000_000, "1:1: the file is larger than 8 MB"),
        ("#" * (LARGEST + 1), "1:1: the file is larger than 2 million characters"),
        (NO_FILE_IS_THIS_LONG, "the file is longer than 20000 lines (make several files of it)"),
        (NOR_HOLDS_THIS_MUCH, "the file is too long (make several files of it)"),
        (scene(f"- to: {'a' * 100_000}\n"), "5:11: no such node 'aaa"),
        (scene(f"- if: {'(' * 500}\n  then: [end]\n"), "5:51: nested deeper than 40"),
        (scene(f"- if: {'not ' * 400}chapter\n  then: [end]\n"), "nested deeper than 40"),
        (scene(f"- if: {'chapter or ' * 1000}\n  then: [end]\n"), "5:11: a condition has at most 2000 characters"),
        (scene("- do: chapter + 99999999999999999999\n"), "5:21: '99999999999999999999' is not a value"),
    ],
)
def test_a_bad_file_is_told_in_one_line_with_its_place(content: Content, data: str | bytes, said: str) -> None:
    first = content.write(FILE, data).said()[0]
    assert first.startswith(f"{FILE}:") and said in first, first
    assert "\n" not in first and len(first) < LONGEST_MESSAGE + 300


def test_a_very_long_name_is_not_said_in_full(content: Content) -> None:
    content.write(FILE, scene(f"- say: |\n    {'m' * 90_000}: Hi.\n- call: {'c' * 90_000}\n"))
    for line in content.said():
        assert len(line) < LONGEST_MESSAGE + 300, line[:100]


def test_all_faults_of_all_files_come_at_once(content: Content) -> None:
    content.write(
        "levels/hub/one.yaml", scene("- sya: x\n- say: |\n    mrra: Hi.\n- stage: {fad: out}\n", "onc: true\n")
    )
    content.write(
        "levels/hub/two.yaml", scene("- to: y\n- if: fact.topc == soup\n  then: [end]\n").replace(": a", ": b")
    )
    content.write("levels/hub/three.yaml", b"\xff")
    content.write("levels/state.yaml", STATE + "  BAD: {type: flag, doc: x}\n  worse: {type: flg, doc: x}\n")
    content.write("levels/cast.yaml", CAST + "  hush: {name: Hush, colour: icy}\n")
    said = content.said()
    assert [line.split(": ")[0] for line in said if "one.yaml" in line] == [
        f"levels/hub/one.yaml:{at}" for at in ("3:1", "6:7", "8:9", "9:15")
    ]
    assert [line.split(": ")[0] for line in said if "two.yaml" in line] == [
        f"levels/hub/two.yaml:{at}" for at in ("5:11", "6:11", "6:7")
    ]
    assert sum("three.yaml" in line for line in said) == 1
    assert sum("state.yaml" in line for line in said) == 2 and sum("cast.yaml" in line for line in said) == 1


def test_a_file_as_broken_as_can_be_is_told_in_so_many_lines(content: Content) -> None:
    said = content.write(FILE, scene("- sya: x\n" * 5000)).said()
    assert len(said) == MOST_PROBLEMS


def test_a_circle_of_calls_is_a_fault_and_its_name_is_told(content: Content) -> None:
    circle = "---\n".join(f"scene: s{n}\nnodes: {{x: [{{call: s{(n + 1) % 50}}}]}}\n" for n in range(50))
    (said,) = content.write(FILE, circle).said()
    assert "scenes call each other in a circle: s0 > s1 > s2" in said and len(said) < LONGEST_MESSAGE + 100


def test_calls_that_are_no_circle_may_go_deep_but_not_for_ever(content: Content) -> None:
    chain = [f"scene: s{n}\nnodes: {{x: [{{call: s{n + 1}}}]}}\n" for n in range(30)]
    library = content.write(FILE, "---\n".join([*chain, "scene: s30\nnodes: {x: [{say: Deep.}]}\n"])).library
    position, _ = start(library.script, "s0", library.new_story())
    assert len(position.frames) == 31 and library.problems == []


# -- files that are none --------------------------------------------------------------------------------------------


def told(path: Path) -> list[str]:
    text, problems = read_text(Found(FILE, path, FILE))
    assert text == ""
    return [str(problem) for problem in problems]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert told(tmp_path) == [f"{FILE}: this is no file"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "x") == [f"{FILE}: cannot be read: No such file or directory"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    assert told(tmp_path / "x.yaml") == [f"{FILE}: this is no file"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such file here")
def test_a_file_without_end_is_not_read() -> None:
    assert told(Path("/dev/zero")) == [f"{FILE}: this is no file"]


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    try:
        (tmp_path / "x").symlink_to(tmp_path / "x")
    except OSError:
        pytest.skip("links cannot be made here")
    (said,) = told(tmp_path / "x")
    assert said.startswith(f"{FILE}: cannot be read")


def test_a_problem_can_be_printed_whatever_it_quotes(content: Content) -> None:
    said = content.write(FILE, scene("- say: |\n    \u202emira: \U0001f600\n")).said()
    assert all(isinstance(line, str) and line.encode("utf-8") for line in said)
    assert isinstance(Problem("", 0, 0, "x"), Problem) and isinstance(Scene("a", {}), Scene)
