"""Walking about a place: the map with its people, what can be done there, the camera, and stage directions.

What can be acted on is whatever has a scene of the script waiting (`where: map.name`); entering a place starts what
waits at the map itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Directed, GoTo, Heard, Music, Play, Save, Speak
from game.core.geometry import SUB
from game.core.steps import IDLE, STEPS_PER_SECOND
from game.scenes.scene import Library, Moment, Screen, Wish
from game.story import Story
from game.world.canvas import Camera, Canvas, Pool, Sprite
from game.world.classes import Person, Sound, colour
from game.world.level import Level, Thing
from game.world.walking import Acted, Entered, Left, Stepped, Walker, Walking, people_of

CAMERA_SHARE = 10
"""The camera closes 1/10 of the gap to what it follows in a step."""
PAN_SHARE = 26
LIFT_PX = 62
"""How far the world moves up while somebody speaks, so that nobody stands behind the box."""
LIFT_STEPS = 24
BOX_TOP_SHARE = 74
"""Where the box of a talk begins, in hundredths of the view's height."""
OWN_LIGHT = (70, 60, 74)
GLOW_PX = 58
"""How far the light reaches that goes with somebody who carries one."""
GLOW_ABOVE_PX = 4
MARK_ABOVE_PX = 4
MARK_WIDE_PX = 14
MARK_REACH_PX = 30
HEAD_PX = 26
"""How high a head is above the feet: a mark that would lie on the player goes over it."""
TALK_SEED = 7919


class Explore(Screen):
    """A place the player walks about in."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("explore", simulated=True, over=False, lets_live=False)
        self.library = library
        self.place = about["place"]
        self.level: Level = library.level(self.place)
        self._air = self.level
        self.world = Walking(self.level, about.get("point", ""), _seed(self.place), self.level.properties.player)
        self._story: Story | None = None
        self._live: frozenset[str] = frozenset()
        self._follow = self.world.player.name
        self._focus = self._where(self._follow)
        self._was_focus = self._focus
        self._lift = 0
        self._was_lift = 0
        self._top = True
        self._about = dict(about)
        self._steps = 0
        if kept is not None:
            self.world.restore(kept["world"])
            if kept.get("map") != self.level.fingerprint:
                self.world.settle()
            self._follow = str(kept.get("follow", self._follow))
            self._focus = self._was_focus = self._where(self._follow)
        self._fresh = kept is None

    # -- the contract ---------------------------------------------------------------------------------------------

    def enter(self, moment: Moment) -> list[Wish]:
        """Arrive: music, an autosave, and what waits at the place itself."""
        self._refresh(moment.story)
        wishes: list[Wish] = [Music(self._air.properties.music)]
        if self._fresh:
            wishes.append(Save("auto"))
            waiting = self.library.offers(moment.story, self.place)
            if waiting:
                wishes.append(Speak(waiting[0]))
        return wishes

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the world."""
        self._top = moment.top
        before = self._air
        self._refresh(moment.story)
        wishes: list[Wish] = []
        if self._air.properties.music != before.properties.music:
            wishes.append(Music(self._air.properties.music))
        for directed in moment.heard:
            self._direct(directed)
        inputs = moment.inputs if moment.top else IDLE
        if moment.top:
            self.world.attended = ""
        for happening in self.world.step(inputs, self._live if moment.top else frozenset()):
            match happening:
                case Acted(name) | Entered(name):
                    waiting = self.library.offers(moment.story, f"{self.place}.{name}")
                    if waiting:
                        wishes.append(Speak(waiting[0]))
                case Left(to, sound):
                    place, _, point = to.partition(":")
                    wishes += [Play(sound), GoTo(place, point)] if sound else [GoTo(place, point)]
                case Stepped(x, y):
                    number = self.world.tick // 7 % 4 + 1
                    wishes.append(Play(f"step.{self.level.properties.steps}.{number}", x, y))
        self._move_camera()
        self._steps += 1
        return wishes

    def renew(self, moment: Moment) -> list[Wish]:
        """The map, or what can happen on it, may have changed: everybody stays where they are, as far as they can.

        Whom the map has in another place than before goes there.
        """
        self._story = None
        before, self.level = self.level, self.library.level(self.place)
        wishes: list[Wish] = []
        if self.level is not before:
            kept = self.world.snapshot()
            was, now = people_of(before), people_of(self.level)
            kept["people"] = {name: one for name, one in kept["people"].items() if was.get(name) == now.get(name)}
            self.world = Walking(self.level, "", _seed(self.place), self.level.properties.player)
            self.world.restore(kept)
            self.world.settle()
        self._refresh(moment.story)
        if self.level is not before:
            wishes.append(Music(self._air.properties.music))
        return wishes

    @property
    def busy(self) -> bool:
        """Whether somebody is still walking where a stage direction sent them."""
        return self.world.busy

    def snapshot(self) -> dict[str, Any]:
        """The place, and everybody in it."""
        return {
            "about": {"place": self.place},
            "map": self.level.fingerprint,
            "world": self.world.snapshot(),
            "follow": self._follow,
        }

    # -- the story ------------------------------------------------------------------------------------------------

    def _refresh(self, story: Story) -> None:
        if story is self._story:
            return
        self._story = story
        present = frozenset(
            thing.id for thing in self.level.things if thing.when and self.library.holds(thing.when, story)
        )
        self.world.refresh(present)
        self._air = self.level.in_air(present)
        names = [*self.level.named, *self.world.people]
        self._live = frozenset(name for name in names if self.library.offers(story, f"{self.place}.{name}"))

    @property
    def story(self) -> Story:
        """The story as the place last saw it."""
        assert self._story is not None
        return self._story

    @property
    def live(self) -> frozenset[str]:
        """The names that something can be done with now."""
        return self._live

    def _direct(self, directed: Directed) -> None:
        """Carry out one stage direction."""
        argument = directed.argument
        pairs = argument.items() if isinstance(argument, Mapping) else ()
        match directed.verb:
            case "camera":
                self._follow = self.world.player.name if argument == "player" else str(argument)
            case "face":
                for who, towards in pairs:
                    self.world.face(who, towards)
            case "walk":
                for who, point in pairs:
                    self.world.send(who, point)
            case "pose":
                for who, pose in pairs:
                    self.world.pose(who, pose)
            case "place":
                for who, point in pairs:
                    self.world.put(who, point)
            case "show" | "hide":
                self.world.show(str(argument), directed.verb == "show")

    # -- the camera -----------------------------------------------------------------------------------------------

    def _where(self, name: str) -> tuple[int, int]:
        place = self.world.place_of(name) or (self.world.player.x, self.world.player.y)
        return place[0], place[1] - 12 * SUB

    def _move_camera(self) -> None:
        self._was_focus = self._focus
        goal = self._where(self._follow)
        share = CAMERA_SHARE if self._follow == self.world.player.name else PAN_SHARE
        self._focus = (
            self._focus[0] + (goal[0] - self._focus[0]) // share,
            self._focus[1] + (goal[1] - self._focus[1]) // share,
        )
        self._was_lift = self._lift
        self._lift += -1 if self._top and self._lift else (1 if not self._top and self._lift < LIFT_STEPS else 0)

    def camera(self, canvas: Canvas, part: float) -> Camera:
        """The camera between two steps: kept on the map, which is centred where it is smaller than the view."""
        width, height = canvas.view
        centre_x = self._was_focus[0] + (self._focus[0] - self._was_focus[0]) * part
        centre_y = self._was_focus[1] + (self._focus[1] - self._was_focus[1]) * part
        x = _clamped(round(centre_x / SUB) - width // 2, width, self.level.size[0])
        y = _clamped(round(centre_y / SUB) - height // 2, height, self.level.size[1])
        lift = self._was_lift + (self._lift - self._was_lift) * part
        ease = lift / LIFT_STEPS
        ease = ease * ease * (3 - 2 * ease)
        # Only as far as whoever is looked at would stand behind the box, which covers the lower third.
        behind = max(0, round(centre_y / SUB) + 18 - y - height * 60 // 100)
        raised = y + round(min(behind, LIFT_PX + height // 10) * ease)
        # What lies past the map's lower edge stays behind the box, so that no bare strip is seen over it.
        return Camera(x, max(y, min(raised, self.level.size[1] - height * BOX_TOP_SHARE // 100)))

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The place, its people, and the mark over what can be acted on."""
        canvas.map(self._air, self.camera(canvas, part), self.world.tick, self.world.present)
        for walker in self.world.people.values():
            if walker.shown:
                self.draw_walker(canvas, walker, part)
                if walker.glow:
                    x, y = walker.x // SUB, walker.y // SUB
                    canvas.light(Pool(x, y - GLOW_ABOVE_PX, GLOW_PX, colour(walker.glow), 1.5, 0.7))
        player = self.world.player
        canvas.light(Pool(player.x // SUB, player.y // SUB - 8, 40, OWN_LIGHT, 1.6, 0.6))
        target = self.world.target(self._live) if self._top and not self.world.busy else None
        if target is not None:
            area = self.world.reach_area(target)
            if area is not None:
                bob = 1 if self._steps // (STEPS_PER_SECOND // 2) % 2 else 0
                person = target in self.world.people
                top = area.y - 18 if person else area.y
                if not person and area.y < player.y // SUB - MARK_REACH_PX:
                    # Something tall: the mark stays near the hand.
                    top = player.y // SUB - MARK_REACH_PX
                feet_x, feet_y = player.x // SUB, player.y // SUB
                if not person and abs(area.centre[0] - feet_x) < MARK_WIDE_PX and abs(top - feet_y + 12) < HEAD_PX:
                    top = min(top, feet_y - HEAD_PX)
                canvas.above("emotes", area.centre[0], top - MARK_ABOVE_PX - bob, self._mark(target))

    def draw_walker(self, canvas: Canvas, walker: Walker, part: float) -> None:
        """One person, between two steps."""
        row, column = walker.frame()
        if not walker.moving and walker.pose == "stand" and (self.world.tick // 10 + len(walker.name) * 11) % 23 == 0:
            column = 5
        x = walker.was_x + (walker.x - walker.was_x) * part
        y = walker.was_y + (walker.y - walker.was_y) * part
        seated = walker.pose.startswith("sit")
        canvas.sprite(
            Sprite(
                f"people/{walker.who}",
                round(x / SUB),
                round(y / SUB),
                column,
                row,
                shadow=not seated,
                held=walker.carries,
                facing=walker.facing,
            )
        )

    def _mark(self, name: str) -> int:
        icons = self.library.data("pictures/emotes")
        thing: Thing | None = self.level.named.get(name)
        kind = "talk" if name in self.world.people or (thing and isinstance(thing.spec, Person)) else "look"
        order = icons.get("names", []) if isinstance(icons, dict) else []
        return order.index(kind) if kind in order else 0

    def loops(self) -> dict[str, Heard]:
        """What is heard on and on here, by sound."""
        heard: dict[str, Heard] = {}
        if self._air.properties.ambience:
            heard[self._air.properties.ambience] = Heard(1.0)
        x, y = self.world.player.x // SUB, self.world.player.y // SUB
        for thing, sound in self.level.all(Sound):
            if not self.world.is_there(thing) or not sound.sound:
                continue
            dx, dy = thing.area.x - x, thing.area.y - y
            near = 1 - ((dx * dx + dy * dy) ** 0.5) / max(1, sound.radius)
            if near > heard.get(sound.sound, Heard(0.0)).near:
                pan = max(-0.8, min(0.8, dx / max(1, sound.radius)))
                heard[sound.sound] = Heard(near, pan, sound.caption)
        return heard


def _seed(place: str) -> int:
    """What the idle lives of a place begin with: the same on any machine."""
    return sum(ord(letter) * (index + 1) for index, letter in enumerate(place)) * TALK_SEED


def _clamped(start: int, seen: int, whole: int) -> int:
    """Where the view starts along one axis."""
    if seen >= whole:
        return (whole - seen) // 2
    return max(0, min(start, whole - seen))
