from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text.sentences import LONGEST_QUOTE, Sentences, quote_of


def split(text, language=None):
    return [text[start:end] for start, end in Sentences(text, language).spans]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["Gen. Ruiz spoke in St. Louis at 5 p.m. on Friday.", "Dr. Webb left.", "It cost $3.5 m."]),
        ("en", ["He works for the U.S. Senate.", "She lives in the U.S.", "The office is in Dover, Del."]),
        ("en", ["See No. 5 and p. 12.", '"Is it closed?" she asked.', '"No!"', "“Yes.”", "They left…"]),
        ("en", ["It came back [3].", "J. R. Webb saw it on Jan. 5."]),
        ("es", ["El Sr. Gómez dijo que no.", "¿Dónde está?", "La Sra. Ruiz vive en EE.UU. con su hijo."]),
        ("fr", ["M. Petit habite à St. Malo.", "« Il est parti. »", "Mme. Roux aussi."]),
        ("de", ["Am 5. Mai kam Dr. Weber, z.B. Nach Köln fuhr er nie.", "Im 19. Jahrhundert war Ruhe."]),
        ("it", ["Il sig. Bruni è a Roma.", "Il dott. Neri no.", "Perché?"]),
        ("pt", ["O Sr. Lima mora em Lisboa.", "A Dra. Reis não."]),
        ("nl", ["Dhr. Bakker woont in Gouda.", "Mevr. Smit niet."]),
        ("pl", ["Przy ul. Długiej mieszka prof. Nowak.", "Jest rok 1980.", "Gen. Wilk śpi."]),
        ("ru", ["В г. Тверь приехал А. С. Орлов.", "На ул. Мира тихо.", "Кто там?"]),
        ("uk", ["У м. Київ живе проф. Бойко.", "Це вул. Садова.", "Хто там?"]),
        ("ar", ["وصل الوزير إلى القاهرة.", "هل وصل؟", "غادر بغداد أمس."]),
        ("zh", ["北京有三个站点。", "上海有两个！", "“广州呢？”", "没有。"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language, sentences):
    between = "" if language == "zh" else " "
    assert split(between.join(sentences), language) == sentences


def test_a_headline_a_list_and_a_paragraph_stand_alone():
    text = "Floods in three towns\n\nThe river rose\nKenya (11)\nNairobi: 5\n- Mombasa: 3\n\nIt fell again."
    assert split(text) == [
        "Floods in three towns",
        "The river rose",
        "Kenya (11)",
        "Nairobi: 5",
        "- Mombasa: 3",
        "It fell again.",
    ]


def test_the_mark_of_a_footnote_belongs_to_no_sentence():
    text = (
        "One was in Mons.1 In Huy they saw none.2,3 “It burned.”4 Later, one burned in Visé.12\nNone fell!5"
    )
    assert split(text) == [
        "One was in Mons.",
        "In Huy they saw none.",
        "“It burned.”",
        "Later, one burned in Visé.",
        "None fell!",
    ]


@pytest.mark.parametrize("text", ["See Fig.1 The map.", "A/64/Add.1 Geneva.", "It is news.1 that matters."])
def test_a_number_tied_to_a_word_by_its_full_stop_ends_nothing(text):
    assert split(text) == [text]


def test_hard_wrapped_prose_is_one_sentence_over_its_lines():
    text = (
        "The committee that looked into the closing of the two bridges at Dar es\n"
        "Salaam has put off its answer until the spring, when the water is lower\n"
        "and divers can see."
    )
    assert split(text) == [text]


def test_a_numbered_list_keeps_its_numbers():
    assert split("1. Toronto has three.\n2. Madrid has two.") == [
        "1. Toronto has three.",
        "2. Madrid has two.",
    ]


def test_a_quote_is_its_sentence_with_white_space_folded():
    text = "It rained. Two bridges\n  fell in  Gouda.\nNobody was hurt."
    start = text.index("Gouda")
    assert quote_of(text, start, start + 5) == "fell in Gouda."
    wrapped = "Two bridges that had been closed since the last\nflood fell in\xa0Gouda."
    start = wrapped.index("Gouda")
    assert quote_of(wrapped, start, start + 5) == wrapped.replace("\n", " ").replace("\xa0", " ")


def test_a_long_sentence_is_cut_around_its_mention():
    text = "word " * 200 + "in Gouda's harbour " + "more " * 200
    start = text.index("Gouda")
    quote = quote_of(text, start, start + 5)
    assert len(quote) <= LONGEST_QUOTE
    assert quote.startswith("…word")
    assert quote.endswith("more…")
    assert "in Gouda's harbour" in quote


def test_an_empty_text_has_no_sentences():
    assert split("") == []
    assert split(" \n ") == []


@given(st.text(alphabet='aA .!?…\n\t"”。5-', max_size=80), st.sampled_from([None, "en", "de", "zh"]))
def test_sentences_hold_every_character_but_white_space(text, language):
    spans = Sentences(text, language).spans
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())


@given(st.text(alphabet="ab .\n", min_size=1, max_size=700), st.data())
def test_a_quote_always_holds_its_mention(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = quote_of(text, start, end)
    assert " ".join(text[start:end].split()) in quote
