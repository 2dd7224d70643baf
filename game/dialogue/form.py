"""The format as data: every key of every file, what it takes and what it is for.

The reader reads by these declarations and `levels/schema.json` is made from them (`schema`), so that what an editor
offers and what the reader takes are the same thing. A new key is one line here, and its meaning in the reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from game.core.events import MIXES
from game.dialogue.markup import COLOURS
from game.dialogue.script import ASIDE, DIRECTIONS, EXPRESSIONS, NARRATOR, TAGS, VARIES
from game.story.declarations import NAME, RESERVED, SETTERS, WORD

# Patterns are written so that Python and an editor's JSON Schema read them alike: no named groups, [0-9] and not \d.
ID = r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*"
WHOLE = r"-?[0-9]{1,6}"
SECONDS = r"[0-9]{1,3}(\.[0-9]+)?"
WHERE = r"([a-z][a-z0-9_]*/)?([a-z][a-z0-9_]*)(\.[a-z][a-z0-9_]*)?"
MOD_ID = r"[a-z][a-z0-9_]{1,31}"
NEED = r"[a-z][a-z0-9_]*( *>= *[0-9]{1,6}(\.[0-9]{1,6}){0,3})?"
POINT = r"([a-z][a-z0-9_]*/)?([a-z][a-z0-9_]*):([a-z][a-z0-9_]*)"

TAKEN = frozenset({"somnus", "game", "mods"})
"""What no mod can be called."""


# -- what a key can take ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Screenplay:
    """Lines in a | block: speech and narration."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words with markup, in one line; `lines` keeps the lines of a | block."""

    lines: bool = False


@dataclass(frozen=True, slots=True)
class Plain:
    """Words without markup, in one line."""


@dataclass(frozen=True, slots=True)
class Code:
    """A condition, or effects: one or a list of them."""

    effects: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name. `of` says what it is a name of, where an editor can offer the names that there are."""

    pattern: str = WORD.pattern
    of: str = ""
    shape: str = "lower-case letters, digits and _"
    but: str = ""
    """A pattern of what cannot be such a name, and why: "'warm' is one of the six"."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""


@dataclass(frozen=True, slots=True)
class Seconds:
    """A time such as 0.8."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing: the key stands alone."""


@dataclass(frozen=True, slots=True)
class StateType:
    """The type of a declared name: flag, A..B or a list of words."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list of at least so many things; with `alone`, one may stand without a list; with `unique`, none stands twice.

    `called` is how problems call the things, `what` one of them.
    """

    of: Takes
    alone: bool = False
    unique: bool = False
    least: int = 0
    called: str = "entries"
    what: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping whose keys are names of the writer's own. `named` is how problems call a name, `what` a value."""

    names: Name
    of: Takes
    least: int = 0
    named: str = "a name"
    what: str = "the value"


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a scene: a list, or one row."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping. `what` is how problems call its value."""

    name: str
    takes: Takes
    doc: str
    what: str = ""
    needed: bool = False

    @property
    def called(self) -> str:
        """How problems call the value."""
        return self.what or f"'{self.name}'"


@dataclass(frozen=True, slots=True)
class Form:
    """A mapping with keys of a closed list. `what` is how problems call it; `least` keys have to be there."""

    what: str
    keys: tuple[Key, ...]
    doc: str = ""
    least: int = 0
    by_name: Mapping[str, Key] = field(init=False, repr=False, compare=False)
    needs: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The keys that have to be there."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", MappingProxyType({key.name: key for key in self.keys}))
        object.__setattr__(self, "needs", tuple(key.name for key in self.keys if key.needed))


Takes = (
    Screenplay
    | Text
    | Plain
    | Code
    | Name
    | OneOf
    | Flag
    | Whole
    | Seconds
    | Nothing
    | StateType
    | Many
    | Table
    | Rows
    | Form
)

CONDITION = Code()
EFFECTS = Code(effects=True)
NODE = Name(of="node")
PLACE = Name(WHERE, "place", "map.object, or folder/map.object")
ASSET = "lower-case words with dots between"


# -- stage directions ------------------------------------------------------------------------------------------------

_WHO = Name(of="body")


def _for_whom(what: str, of: Takes) -> Table:
    return Table(_WHO, of, 1, "who", what)


STAGE = Form(
    "'stage'",
    (
        Key("camera", Name(ID, "point", ASSET), "Look at an object of the map, or at `player`."),
        Key("music", Name(ID, "music", ASSET), "Change to a piece of music; `none` for silence."),
        Key("mix", OneOf(MIXES), "How the music is played, from the tightest to the loosest."),
        Key("sound", Name(ID, "sound", ASSET), "Play a sound once."),
        Key(
            "face",
            _for_whom("whom to face", Name(of="direction")),
            f"Who turns where: `{{mira: left}}` ({', '.join(DIRECTIONS)}), or to whom: `{{mira: ada}}`.",
        ),
        Key(
            "walk",
            _for_whom("where to walk", Name(of="point")),
            "Who walks to which object of the map: `{quinn: table_side}`.",
        ),
        Key(
            "pose",
            _for_whom("a pose", OneOf(("stand", "sit_down", "sit_left", "sit_right", "sit_up", "sleep", "special"))),
            "How somebody stands, sits or lies: `{mira: sit_left}`.",
        ),
        Key("place", _for_whom("a place", Name(of="point")), "Who stands at once at which object of the map."),
        Key("show", Name(ID, "body", ASSET), "Somebody who was hidden is there."),
        Key("hide", Name(ID, "body", ASSET), "Somebody is not there any more."),
        Key("fade", OneOf(("out", "in", "white")), "Darken the picture (`out`), whiten it, or bring it back (`in`)."),
        Key("wait", Seconds(), "Let seconds pass: `0.8`."),
        Key("card", Text(lines=True), "Words on a card of their own; a | block keeps its lines."),
        Key("picture", Name(ID, "picture", ASSET), "Show a picture of assets/pictures/cutscene; `none` takes it away."),
        Key(
            "goto",
            Name(POINT, "goto", "map:point, or folder/map:point"),
            "Leave the talk and go to a place.",
            "a point of a place",
        ),
        Key("open", OneOf(("bed", "credits", "desk", "title", *ASIDE)), "Leave the talk and open a screen."),
        Key("drift", Name(ID, "drift", ASSET), "Leave the talk and fall into a drift, a map of levels/drift."),
        Key("mark", Name(ID, "", ASSET), "Say that a named moment is reached: `ending.long_table`, `chapter1.end`."),
    ),
    "Directions for the world under the talk, carried out in their order.",
    1,
)


# -- rows ------------------------------------------------------------------------------------------------------------

OPTION = Form(
    "an option",
    (
        Key("text", Text(), "What the answer says.", "the text of an option", True),
        Key("hint", Text(), "A quiet word beside it, such as what it costs.", "the hint of an option"),
        Key(
            "tag",
            OneOf(TAGS),
            "What kind of answer it is: ask, deflect, side, joke or give. The suggested line goes by it.",
            "a tag",
        ),
        Key("when", CONDITION, "The answer is offered while this holds.", "a condition"),
        Key("once", Flag(), "true: an answer that was given is not offered again."),
        Key("do", EFFECTS, "What it does: `[evening.left - 1, fact.soup = true]`.", "an effect"),
        Key("to", NODE, "The node that goes on from here; without it, the row after the choice.", "the name of a node"),
    ),
    "One answer.",
)

ROWS: Mapping[str, Form] = MappingProxyType(
    {
        form.keys[0].name: form
        for form in (
            Form(
                "a row",
                (
                    Key(
                        "say",
                        Screenplay(),
                        "What is said: a screenplay in a | block. `ada: Hands clean?` is speech, `ada (warm): Yes.` "
                        "gives it a face, every other row is narration.",
                        "what is said",
                        True,
                    ),
                ),
            ),
            Form(
                "a row",
                (Key("choice", Many(OPTION, least=1, called="options"), "Answers to choose from.", needed=True),),
            ),
            Form(
                "a row",
                (
                    Key("if", CONDITION, "Rows for when a condition holds.", "a condition", True),
                    Key("then", Rows(), "The rows that are played while the condition holds.", needed=True),
                    Key("else", Rows(), "The rows that are played while it does not."),
                ),
            ),
            Form(
                "a row",
                (
                    Key(
                        "vary",
                        OneOf(VARIES),
                        "Rows that differ each time. once: each in turn, then nothing. cycle: each in turn, over and "
                        "over. shuffle: each in an order that changes.",
                        "how to vary",
                        True,
                    ),
                    Key(
                        "each",
                        Many(Rows(), least=1, called="turns", what="a turn of 'each'"),
                        "The turns: a list of lists of rows.",
                        needed=True,
                    ),
                ),
            ),
            Form(
                "a row",
                (
                    Key(
                        "do",
                        EFFECTS,
                        "Change the story: `[bond.mira_elara + 1, fact.project = shown]`.",
                        "an effect",
                        True,
                    ),
                ),
            ),
            Form("a row", (Key("to", NODE, "Go on at another node of this scene.", "the name of a node", True),)),
            Form(
                "a row",
                (
                    Key(
                        "call",
                        Name(ID, "scene", ASSET),
                        "Play another scene and come back.",
                        "the name of a scene",
                        True,
                    ),
                ),
            ),
            Form("a row", (Key("stage", STAGE, STAGE.doc, needed=True),)),
            Form("a row", (Key("end", Nothing(), "The scene ends here.", needed=True),)),
        )
    }
)


# -- files -----------------------------------------------------------------------------------------------------------

SCENE = Form(
    "a scene",
    (
        Key(
            "scene",
            Name(ID, "new scene", ASSET),
            "The name of the scene, such as `cafe.ada`.",
            "the name of a scene",
            True,
        ),
        Key(
            "cast",
            Many(Name(of="cast"), unique=True, what="a member of the cast"),
            "Who speaks in it: names from cast.yaml.",
        ),
        Key("when", CONDITION, "The scene can happen while this holds.", "a condition"),
        Key(
            "where",
            Many(PLACE, alone=True),
            "Where it can happen: `cafe.ada` at an object of a map, `cafe` on coming in; one place or a list.",
            "a place",
        ),
        Key("priority", Whole(), "Where several scenes can happen, the one with the highest number does."),
        Key("once", Flag(), "true: it happens once."),
        Key(
            "nodes",
            Table(NODE, Rows(), 1, "the name of a node"),
            "The parts of the scene by name; it begins at the first.",
            needed=True,
        ),
    ),
    "A talk.",
)

REPLACEMENT = Form(
    "a replacement",
    (
        Key(
            "replace",
            Name(ID, "scene", ASSET),
            "The scene that is changed; a mod has it in place of `scene`.",
            "the name of a scene",
            True,
        ),
        *(replace(key, needed=False) for key in SCENE.keys[1:]),
    ),
    "What a mod changes of a scene: the nodes that stand in place of its own, and parts of its head.",
)

DECLARATION = Form(
    "a declaration",
    (
        Key("type", StateType(), "`flag`, a range such as `0..3`, or a list of words: `[calm, anxious]`.", needed=True),
        Key("start", Plain(), "The value before anything has happened."),
        Key(
            "by",
            OneOf(SETTERS),
            "Who sets it: `story` in its own rows, or the `game` by itself; a `count` is the game's, and only shown.",
        ),
        Key("doc", Plain(), "What it is, in one line."),
    ),
    "A name that the story remembers.",
)
STATE_FILE = Form(
    "the file",
    (
        Key(
            "state",
            Table(
                Name(
                    NAME.pattern,
                    shape="lower-case words with dots between: bond.mira_elara",
                    but=rf"(.*\.)?({'|'.join(sorted(RESERVED))})(\..*)?",
                    why="holds a word that conditions keep for themselves",
                ),
                DECLARATION,
            ),
            "Every value that the story can read or change, by its name.",
            needed=True,
        ),
    ),
    "What the story remembers.",
)

SPEAKER = Form(
    "a speaker",
    (
        Key("name", Plain(), "The name on the plate.", needed=True),
        Key("colour", OneOf(tuple(sorted(COLOURS))), "The colour of the name.", "a colour"),
        Key("portrait", Name(of="portrait"), "The pictures assets/portraits/NAME.*.png.", "a portrait"),
        Key(
            "portraits",
            Table(Name(), Name(of="portrait"), named="a map, a folder of levels or feed", what="a portrait"),
            "Another portrait for the talks of a map or a folder of maps, or on the feed: `{crowds: lantern}`.",
        ),
        Key("voice", Name(), "The voice that the letters are typed with.", "a voice"),
        Key(
            "expressions",
            Table(
                Name(but=f"({'|'.join(EXPRESSIONS)})", why="is one of the six and needs no other name"),
                OneOf(EXPRESSIONS),
                named="an expression",
                what="one of the six expressions",
            ),
            f"Names of your own for the six expressions ({', '.join(EXPRESSIONS)}): `{{tired: sad}}`.",
        ),
    ),
    "Somebody who can speak.",
)
CAST_FILE = Form(
    "the file",
    (
        Key(
            "cast",
            Table(
                Name(but=NARRATOR, why="is nobody of the cast: narration has no speaker"),
                SPEAKER,
                named="a name of the cast",
            ),
            "Who can speak, by the name that scripts use.",
            needed=True,
        ),
    ),
    "Who can speak.",
)

# Prices are read as a table of numbers; here they are named so that an editor knows the file.
_NUMBERS = Table(Name("[a-z0-9_]+"), Table(Name(), Whole()))
PRICES_FILE = Form(
    "the file",
    (
        Key("slots", _NUMBERS, "What a night of so many hours costs, and what it gives.", needed=True),
        Key("dreams", _NUMBERS, "What each kind of dream costs, and what it gives.", needed=True),
        *(
            Key(f"from_{chapter}", _NUMBERS, f"What they cost and give otherwise from chapter {chapter} on.")
            for chapter in range(2, 7)
        ),
    ),
    "What the bed asks.",
)

MOD_FILE = Form(
    "a mod",
    (
        Key(
            "id",
            Name(MOD_ID, but=f"({'|'.join(sorted(RESERVED | TAKEN))})", why="cannot be a mod's id: it is taken"),
            "What saves and other mods call it; its own names of the story begin so.",
            "a mod's id",
            True,
        ),
        Key("name", Plain(), "What players call it.", needed=True),
        Key("version", Plain(), "Numbers with dots between: `1.2`.", needed=True),
        Key("about", Plain(), "What it brings, in one line."),
        Key(
            "needs",
            Many(Name(NEED, shape="such as: rain, or rain >= 1.2"), alone=True, what="a need"),
            "Mods that have to be there: `[rain, somnus >= 0.1]`.",
        ),
        Key("order", Whole(), "Mods with smaller numbers come first; what comes later lies over them."),
    ),
    "A mod, in the file mod.yaml of its folder.",
)

FILES: Mapping[str, Form] = MappingProxyType(
    {
        "scene": SCENE,
        "replacement": REPLACEMENT,
        "state": STATE_FILE,
        "cast": CAST_FILE,
        "prices": PRICES_FILE,
        "mod": MOD_FILE,
    }
)
"""The kinds of YAML files under levels/, and of a mod. All but scenes are known by their first key."""
