"""Says in English or Chinese what a scene shows, each time in other words."""

from __future__ import annotations

import random

from concepts import COLORS, Concept
from scene import Scene, Thing


def _article(words: str) -> str:
    return ("an " if words[0] in "aeiou" else "a ") + words


def _said_color(thing: Thing, concept: Concept, dice: random.Random) -> int | None:
    """A changed colour is always said; an object's own colour now and then."""
    if thing.color is not None:
        return thing.color
    return concept.color if dice.random() < 0.25 else None


def _word(words: tuple[str, ...], dice: random.Random) -> str:
    return words[0] if len(words) == 1 or dice.random() < 0.6 else dice.choice(words[1:])


def _english_thing(thing: Thing, table: dict[str, Concept], dice: random.Random) -> str:
    concept = table[thing.concept]
    words = _word(concept.english, dice)
    color = _said_color(thing, concept, dice)
    # Two pictures share one word (the red and the green apple): the colour tells them apart.
    alike = any(
        other.english[0] == concept.english[0] and other is not concept for other in table.values()
    )
    if color is None and alike and dice.random() < 0.8:
        color = concept.color
    if color is not None:
        words = f"{COLORS[color][0]} {words}"
    return words


def _chinese_thing(thing: Thing, table: dict[str, Concept], dice: random.Random) -> str:
    concept = table[thing.concept]
    words = _word(concept.chinese, dice)
    color = _said_color(thing, concept, dice)
    alike = any(
        other.chinese[0] == concept.chinese[0] and other is not concept for other in table.values()
    )
    if color is None and alike and dice.random() < 0.8:
        color = concept.color
    if color is not None:
        _, name, short, _ = COLORS[color]
        words = dice.choice((name, name + "的", short)) + words
    if dice.random() < 0.35:
        words = f"一{concept.measure}{words}"
    return words


def caption(
    scene: Scene, table: dict[str, Concept], dice: random.Random, chinese_share: float = 0.4
) -> str:
    """`table` maps the CLDR names of all objects in training to their words."""
    english, chinese, *_ = COLORS[scene.background]
    # White is what a picture has when nothing is said.
    say_background = scene.background != 0 or dice.random() < 0.35
    if dice.random() < chinese_share:
        things = [_chinese_thing(thing, table, dice) for thing in scene.things]
        text = "和".join(things)
        if not say_background:
            return text
        comma = dice.choice(",\uff0c")
        return dice.choice(
            (
                f"{text}{comma}{chinese}背景",
                f"{text}{comma}{chinese}背景",
                f"{chinese}背景上的{text}",
            )
        )
    things = [_english_thing(thing, table, dice) for thing in scene.things]
    if dice.random() < 0.75:
        things = [_article(words) for words in things]
    text = (" and " if dice.random() < 0.7 else " next to ").join(things)
    if not say_background:
        return text
    return text + dice.choice(
        (f" on {_article(english)} background",) * 3 + (f", {english} background",)
    )
