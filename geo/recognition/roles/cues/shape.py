"""The fields of a file of cues, and what stands in each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cues:
    """What one language says around its toponyms.

    `before`, `after`, `name`, `hyphen`, `negation`, `tentative`, `undone` and `endings` map a cue to its
    class. What is called an ending here is one of words, to be found by `str.endswith`; only `endings` are
    those of toponyms. The rules in `geo.recognition.roles` and its modules tell what follows from each class.
    """

    # Right beside a toponym.
    before: dict[str, str]  # the words before it: "in", "mayor of"
    after: dict[str, str]  # the words after it: "said", "police"
    name: dict[str, str]  # a capitalised word after it, which may continue a name: "London Road"
    hyphen: dict[str, str]  # what a hyphen ties to it: "Madrid-based"
    endings: dict[str, str]  # what its own ending says, or a particle behind it: "Suomessa", "부산에서"
    apart: bool  # whether a sign stands before such an ending: "Irak'ta"
    skipped: frozenset[str]  # between a cue before it and the toponym: "in the north of"
    parts: frozenset[str]  # of an area: "the south of"
    of_words: frozenset[str]  # between a part and its area
    units: frozenset[str]  # after the name of an area: "Borno state"
    inside: frozenset[str]  # between the toponym and the unit around it: "Paris in Texas"
    auxiliary: frozenset[str]  # between the toponym and the verb after it: "has not said"

    # Names that hold a toponym, and names used for something else (`geo.recognition.roles.names`, `firms`).
    facilities: frozenset[str]  # last words of buildings' names rather than of organisations'
    features: frozenset[str]  # before the name of a river or mountain in small letters: "el río Tajo"
    features_after: frozenset[str]  # the same after it: "the Maluti mountains"
    local_facilities: frozenset[str]  # those that stand in the town of their name: "Tralee Hospital"
    compounds: frozenset[str]  # end a name in small letters: "the Paris accord"
    incorporated: frozenset[str]  # last words of firms' full names: "Malden Pumps Ltd"
    offices: frozenset[str]  # "the FBI's Boise office thanked"
    metonyms: frozenset[str]  # toponyms used for an institution: "Whitehall"
    indefinite: frozenset[str]  # with the articles, before one of a sort or a home: "a second Chernobyl"

    articles: frozenset[str]
    join_words: frozenset[str]  # "and", "as well as"
    joined: frozenset[str]  # words for "and" that lean on a name: "北京和上海"

    # What is not there (`geo.recognition.roles.negation`). The class of a negation says what it denies:
    # "noun" the noun after it, "verb" one of `existence`, "proof" all that follows but events, "hearsay"
    # events too, "only" nothing ("not only"); "condition" only supposes it.
    negation: dict[str, str]
    denied_after: frozenset[str]  # after the toponym: "has none"
    existence: frozenset[str]  # verbs of being there: "did not open"
    scope_ends: frozenset[str]  # end what is denied
    contrasts: frozenset[str]  # end all that is denied: "but"
    corrections: frozenset[str]  # right before the toponym: "at Reims, not Rennes"
    exempt: frozenset[str]  # verbs of what has been passed by: "Hull has so far escaped"
    others: frozenset[str]  # between "and" and a noun, after the toponym: "Oslo and nearby towns"
    events: frozenset[str]  # what is not denied: events ("hurt") and needs ("water")
    harm: frozenset[str]  # those of them that are looked for, too: "no damage was reported in"
    found: frozenset[str]  # how: "reported"
    linking: frozenset[str]  # between a subject and what is said of it: "have so far shown"

    # What is taken back (`geo.recognition.roles.undone`).
    tentative: dict[str, str]  # before the toponym: "plans", "rumours", "samples"
    undone: dict[str, str]  # what becomes of those of the same class: "dropped", "false", "negative"
    restrictive: frozenset[str]  # after those nouns: "plans for a road that nobody wanted were dropped"

    undoing: frozenset[str]  # before those: "dropped plans for a factory in"

    # What is only intended (`geo.recognition.roles.planned`, `undone`).
    intended: frozenset[str]  # "evictions announced for", "is planned in"
    envisaged: frozenset[str]  # the same of `follow_ups`: "will be presented in"
    follow_ups: frozenset[str]  # meetings and papers: "a workshop is planned in"
    pending: tuple[str, ...]  # after a plan and the toponym: "has been announced"
    weighed: frozenset[str]  # what is not yet decided: "is considering a site in"
    unmet: tuple[str, ...]  # what was only meant: "had intended to open a shop in"
    pluperfect: tuple[str, ...]  # before one of `intended`: "had been promised for"
    never: frozenset[str]  # after it: "promised for Hull was never built"

    # Comparisons, and what only dates something (`geo.recognition.roles.comparisons`, `bygone`).
    than: frozenset[str]  # compare only after a comparative: Spanish "que" is "than" and "that"
    comparatives: frozenset[str]
    comparative_endings: tuple[str, ...]
    nothing_but: frozenset[str]  # "worse only in"
    compared: tuple[str, ...]  # somewhere before "in": "than any they bake in"
    alike: frozenset[str]  # before the noun before "in": "comparable homes in"
    works: frozenset[str]  # what is built rather than happens: "a similar tower in"
    in_contrast: tuple[str, ...]  # first in the sentence, or between commas after the toponym: "by contrast"
    likened: tuple[str, ...]  # before one of `precedents` or a noun with one of `outcomes`: "the same"
    precedents: frozenset[str]  # what is done somewhere first: "the same trick was used in"
    outcomes: frozenset[str]  # what became of the like: "similar thefts in Hull stopped"
    models: tuple[str, ...]  # after the toponym: "cited Hull as an example"
    outdone: tuple[str, ...]  # before those whose number is smaller: "no other country"
    meanwhile: tuple[str, ...]  # after the number of a neighbour: "in the same period"
    similar: frozenset[str]  # beginnings of words that liken one event to another: "a similar case"
    long_ago: frozenset[str]  # how one tells of that other: "last year", "* years ago"; a year does too
    since: frozenset[str]  # before a bygone event: "the worst since 1999, when", "since the 2014 attack in"
    when: frozenset[str]  # after its year
    years_ago: tuple[str, ...]  # the same first in a sentence: "Last year a fire in"
    adopted: frozenset[str]  # of papers: "adopted in Oslo in 2015"
    wrought: frozenset[str]  # harm, of which an earlier year is told: "In 2021 fires killed 90 in"
    last_year: tuple[str, ...]  # the words that do for its year: "since last year's attack in"

    # Origins: persons (`geo.recognition.roles.origins`, `workplaces`).
    persons: frozenset[str]  # "a teacher from"
    person_endings: tuple[str, ...]  # of other words for persons: "a shearer from"
    things: frozenset[str]  # words with such an ending that are no persons: "letter"
    from_words: frozenset[str]  # between a person and the home: "from", "of"
    origin_words: frozenset[str]  # that tell an origin of anybody and anything: "from"
    out_of: tuple[str, ...]  # the words of the same in two: "a consultant out of"
    before_from: frozenset[str]  # right before an origin word: "she is from"
    those: frozenset[str]  # persons told of before: "23 of them from Solapur and 11 from"
    fetched: frozenset[str]  # somewhere before an origin word: "crews called in from"
    fetching: frozenset[str]  # what takes those away who were there: "22 inmates were moved from"
    spokesmen: frozenset[str]  # "a spokesman in Lyon said"
    titles: frozenset[str]  # before a surname: "Mr Hall of"
    decades: frozenset[str]  # "a man in his forties from"
    aged: frozenset[str]  # before a person: "a 29-year-old barber of"
    fleeing: frozenset[str]  # "a clerk who had fled from"
    beyond: frozenset[str]  # after an origin word: "from over the border in"
    address: frozenset[str]  # words in small letters of a street: "of the 700 block of Knox Road in"
    survivors: tuple[str, ...]  # before the relatives of the dead: "survived by"
    kin: frozenset[str]  # "two sons, one in"
    kin_links: frozenset[str]  # between these and "in"
    career: frozenset[str]  # before a job that is or was somebody's: "once a clerk in"
    running: frozenset[str]  # what one does with a place: "who runs a shelter in"
    jobs: tuple[str, ...]  # somewhere before "in": "works as a nurse in"

    # Origins: institutions, firms and things (`geo.recognition.roles.homes`, `partners`,
    # `movements`).
    firms: frozenset[str]  # "the Oslo firm"
    seats: frozenset[str]  # "head office"
    stands: frozenset[str]  # between it and the toponym: "whose head office is in"
    bodies: frozenset[str]  # last words of public bodies' names: "The Planning Inspectorate in"
    seated: frozenset[str]  # before it: "has its headquarters in"
    partners: frozenset[str]  # with whom others deal: "a firm in"
    officials: frozenset[str]  # who are asked for something: "the authorities in"
    witnesses: frozenset[str]  # partners who tell of what is around them: "traders in Lyon said"
    allies: frozenset[str]  # partners of somebody who is told of: "my buyers in"
    own: frozenset[str]  # before these: "my"
    traded: frozenset[str]  # how things got to partners: "sold", before "to companies in"
    home_words: frozenset[str]  # between these and the toponym: "in"
    reporting: frozenset[str]  # spokesmen who may tell of harm around them: "an official in"
    national: frozenset[str]  # institutions in a capital that act for the state: "the presidency in"
    addressing: tuple[str, ...]  # how: "appealed to"
    supplying: frozenset[str]  # verbs before those supplied: "supplies chains in"
    remote: frozenset[str]  # partners who do all they do from afar: "insurers in London raised"
    allied: frozenset[str]  # before a noun: "our sister paper in"
    opining: frozenset[str]  # what partners do from afar: "brokers in Lyon expect"
    dealing: frozenset[str]  # how: "tiles from", "sold to"
    made: frozenset[str]  # ", built in"
    singled: frozenset[str]  # before a partner that is told of itself: "all made by one factory in"
    reached: frozenset[str]  # how partners were spoken to: "the agent, reached in Oslo, said"
    there: frozenset[str]  # in what those say who tell of their own place: "a flood there"
    silent: tuple[str, ...]  # what those say who do not speak: "declined to"
    removal: frozenset[str]  # "rescued from" is no origin; without any, no spot is one by its "from" alone
    removal_stems: tuple[str, ...]  # beginnings of such words, where they are inflected

    # Toponyms as subjects (`geo.recognition.roles.governments`, `offices`, `sport`).
    clause_openers: frozenset[str]  # a subject stands after one
    relatives: frozenset[str]  # begin an aside: "Riga, which"
    plural_verbs: frozenset[str]  # "Leeds have": one town is a team
    modals: frozenset[str]  # "Brussels will propose"
    stative: frozenset[str]  # verbs after these that are no acts of a capital: "will have"
    participles: frozenset[str]  # "Wellington has sent"
    participle_endings: tuple[str, ...]  # of others: "Roma ha stanziato"
    infinitive: frozenset[str]  # "Baghdad is to pay"
    verb_endings: tuple[str, ...]  # of verbs in the active voice
    present_endings: tuple[str, ...]  # of verbs in the present tense, before one of `determiners`
    determiners: frozenset[str]  # "Beijing holds a share"
    adverb_endings: tuple[str, ...]  # "has actually begun"
    final_speech: tuple[str, ...]  # endings of clauses that are verbs of speech, where verbs come last
    local_offices: frozenset[str]  # whose holders tell what happened there: "the mayor of Leeds said"
    policing: frozenset[str]  # "Leeds police arrested": it was there

    # What befalls a place (`geo.recognition.roles.subjects`).
    passive: frozenset[str]  # "is", "was"
    past_passive: frozenset[str]  # those of them that tell it of officers: "Leeds police were attacked"
    progressive: tuple[str, ...]  # endings of participles in the active voice: "is building"
    measures: frozenset[str]  # after a number that counts nothing there: "gave two million dollars"
    hazards: frozenset[str]  # "was shelled", "water"
    under: frozenset[str]  # before a hazard that is a noun: "is under water"

    # Journeys (`geo.recognition.roles.journeys`).
    ahead_of_leaving: frozenset[str]  # before one of `departures`: "had left"
    soon: frozenset[str]  # before these, of what happens right there: "sank minutes after leaving"
    crowds: frozenset[str]  # whose leaving is what happens: "thousands had left"
    returning: tuple[str, ...]  # before a noun and "in": "back from a wedding in"
    staying: tuple[str, ...]  # before "in", and one of `purpose` after: "who is in Hull for a meeting"
    towards: frozenset[str]  # "is moving towards"
    bound: tuple[str, ...]  # the same: "destined for a church in"
    supposed: tuple[str, ...]  # right before the toponym, of who may be there: "is believed to have fled to"
    closures: frozenset[str]  # what befalls a way: "the road between Hull and Leeds was blocked"
    thoroughfares: frozenset[str]  # before "from": "the road from Hull is closed at Selby"
    lengthwise: frozenset[str]  # of what is at many places of a way: "dotted along the A9 between"
    between: frozenset[str]  # after the number of a road, before its ends: "the A9 between"

    # What is sent (`geo.recognition.roles.conveyance`).
    destined: frozenset[str]  # before where it goes: "to"
    harbours: frozenset[str]  # between that and the toponym: "to the ports of"
    sent: frozenset[str]  # verbs that tell where something only ends: "shipped to"
    distant: frozenset[str]  # in place of these: "as far as"
    brought: frozenset[str]  # verbs that tell so but of a crowd or of victims: "she was flown to"
    carrying: frozenset[str]  # those of them with an object: "carry fuel to"
    onward: frozenset[str]  # between such a verb and "to": "flown overnight to"
    victims: frozenset[str]  # "the wounded"
    lone: frozenset[str]  # one person: "she"
    errands: frozenset[str]  # what for: "sent to Hull for repair"
    relief: frozenset[str]  # what is sent where something happens: "tents were shipped to"
    obliged: tuple[str, ...]  # before one of `travelling`: "women must travel to"
    travelling: frozenset[str]

    # Directions, scenes and ways (`geo.recognition.roles.directions`, `presence`, `movements`).
    lengths: frozenset[str]  # units of length: "600 km north of"
    nearest: frozenset[str]  # "the nearest surgeon is in"
    settlements: frozenset[str]  # what such a length describes: "a town, 27 km west of"
    befalling: frozenset[str]  # what happens at a length from the toponym: "sank 50 miles south of"
    beside: frozenset[str]  # where another spot is: "Ifaty, near"
    where: frozenset[str]  # "to Malawi, where"
    shares: frozenset[str]  # before a share of one of `tallied`: "accounts for half of the cases"
    tallied: frozenset[str]
    superlatives: frozenset[str]  # before what follows in rank: "most were in Iran, followed by"
    following: frozenset[str]  # before "by" there
    recording: frozenset[str]  # verbs before a number or one of these: "notified an outbreak"
    ranking: frozenset[str]  # verbs before one of `having` and a number: "led the list with 30"
    having: frozenset[str]  # "with"
    purpose: frozenset[str]  # after one of `departures`, before where it goes: "left Hull for Oslo"
    departures: frozenset[str]
    ways: frozenset[str]  # "the Galway road"
    instead: frozenset[str]  # after where somebody will go: "to Leeds instead"

    # Datelines (`geo.recognition.roles.datelines`).
    date_words: frozenset[str]  # within a date: "le 3 mai", "3 de mayo"

    # Reports of sport (`geo.recognition.roles.sport`).
    sport: frozenset[str]  # many of these make one
    against: frozenset[str]  # between a score and the other team: "drew 1-1 with"

    # Parts of cues above, by which a sentence without any is passed over at once.
    before_ends: frozenset[str]  # the last words of `before`
    after_begins: frozenset[str]  # the first ones of `after`
    negation_begins: frozenset[str]
    denial_begins: frozenset[str]  # the first ones of `denied_after`
    job_begins: frozenset[str]  # those of `jobs`
