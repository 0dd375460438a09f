"""Arabic and Chinese names that the text itself says are places, in scripts without capitals."""

from __future__ import annotations

import pytest

from geo.locating import locate
from geo.model import Report


def _listed(text: str, code: str) -> list[str]:
    """Give the names that a report lists as not placed."""
    located = locate([Report(id="a", text=text, language=code)])
    return [item.mention.text for item in located.unplaced]


def _marked(text: str, code: str) -> dict[str, str | None]:
    """Give the names that have a marker, each with the unit that its place lies in."""
    located = locate([Report(id="a", text=text, language=code)])
    return {
        resolution.mention.text: location.place.admin1
        for location in located.locations
        for resolution in location.resolutions
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("لقي ثلاثة عمال مصرعهم في قرية زخبطوط بعد انهيار جدار.", ["زخبطوط"]),
        ("انهار جدار بقرية زخبطوط وقتل عاملان.", ["زخبطوط"]),
        ("أغلقت السيول طرق مدينتي زخبطوط وقرنشاص أمس.", ["زخبطوط", "قرنشاص"]),
        ("اندلع حريق في بلدة عين زخبط وأصيب رجلان.", ["عين زخبط"]),
        ("غرق شابان في سد زخبطوط الجمعة.", ["زخبطوط"]),
    ],
)
def test_an_arabic_name_after_a_word_for_what_it_is_is_listed(text: str, names: list[str]) -> None:
    assert _listed(text, "ar") == names


@pytest.mark.parametrize(
    "text",
    [
        "لقي ثلاثة عمال مصرعهم في قرية صغيرة قرب الحدود.",
        "اندلع حريق في مدينة ساحلية وفي حي سكني مكتظ.",
        "عثر على الجثة قرب منزله أمس.",
        "غرقت قرية مجاورة وبلدة منكوبة بعد السيول.",
        "قال رئيس البلدية إن مدينة بأكملها غرقت.",
        "وصل السيد زخبطوط أمس.",
    ],
)
def test_an_arabic_word_that_describes_a_place_is_no_name(text: str) -> None:
    assert _listed(text, "ar") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("山洪冲毁了房屋，在澧垚乡有三人死亡。", ["澧垚乡"]),
        ("云南省澧垚镇发生火灾，两人受伤。", ["澧垚镇"]),
        ("两名儿童在昆明的澧垚河溺水身亡。", ["澧垚河"]),
    ],
)
def test_a_chinese_name_with_its_unit_is_listed(text: str, names: list[str]) -> None:
    assert _listed(text, "zh") == names


@pytest.mark.parametrize(
    "text",
    [
        "受灾地区的村民说，三十个村被淹，沿海城镇停电。",
        "他住在一个偏远山村，距县城30公里。",
        "轻伤：3人，溺水：2人，床位：120张。",
        "警方清理街道，在河边和山上寻找。",
        "澧垚先生昨天到了学校。",
    ],
)
def test_chinese_words_with_a_unit_are_no_names(text: str) -> None:
    assert _listed(text, "zh") == []


def test_a_small_chinese_place_is_marked_near_one_that_is_sure() -> None:
    assert _marked("福州市出现大风，连江、福鼎停航。", "zh")["连江"] == "Fujian"


def test_a_small_chinese_place_is_not_marked_far_from_all_others() -> None:
    assert "连江" not in _marked("北京市出现大风，连江停航。", "zh")


def test_a_small_chinese_name_within_other_characters_is_no_place() -> None:
    assert "连江" not in _marked("福州市出现大风，他说相连江水上涨。", "zh")


def test_a_city_whose_name_ends_like_a_unit_is_whole() -> None:
    assert _marked("一场大雨让扬州降温，两人受伤。", "zh") == {"扬州": "Jiangsu"}
