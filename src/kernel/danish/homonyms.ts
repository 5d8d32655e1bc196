import { foldWord } from './folding.ts'

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(foldWord))
}

/**
 * Verbs that look as if made from a noun which is quite another word: *male* and *mal*, *lave* and *lav*, *tegne* and
 * *tegn*. The verb keeps to itself, and what is written like its infinitive is the verb.
 */
export const verbsUnlikeTheirNoun = words(
  `agte bage bene bide bukke dække falde gifte grave gælde hale holde huske høre køle lade lave lede leve levere ligge
  love lægge læse made male mande passe rette røre råde sigte skære spise stede syne sætte tage tale tegne tone tælle vise`,
)

/**
 * Nouns that look as if they named the doing of a verb, but name a thing of its own: a *ledning* is a wire, nobody leads;
 * a *borger* is a citizen, nobody vouches.
 */
export const nounsUnlikeTheirVerb = words(
  `afdeling batteri begavelse beholder borger bygning bæver civilisation folder forening forestilling forretning galleri generation holdning
  hummer ilder kavaleri krydderi lager ledning lever maleri mejeri mening omgivelse ordning organisation poster rederi regning
  restauration retning rytteri server skilling spænding spøgelse starter stilling stivelse ting toner tumbler vegetation værelse`,
)

/** Forms that could be of two words, with the one that an ordinary text means. */
export const ordinaryReading: ReadonlyMap<string, string> = new Map(
  Object.entries({
    både: 'båd',
    gode: 'god',
    godt: 'god',
    kurser: 'kursus',
    kurve: 'kurv',
    store: 'stor',
    vinden: 'vind',
  }).map(([form, basic]) => [foldWord(form), foldWord(basic)]),
)

/** Plurals with another vowel than their singular, and a few from Latin; compounds that end so go the same way. */
export const changedPlurals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    brædder: 'bræt',
    brødre: 'bror',
    børn: 'barn',
    bøger: 'bog',
    bønder: 'bonde',
    døtre: 'datter',
    engle: 'engel',
    fora: 'forum',
    fædre: 'far',
    fødder: 'fod',
    gæs: 'gås',
    hænder: 'hånd',
    høns: 'høne',
    klør: 'klo',
    konti: 'konto',
    kræfter: 'kraft',
    køer: 'ko',
    mænd: 'mand',
    mødre: 'mor',
    nætter: 'nat',
    rødder: 'rod',
    stæder: 'stad',
    stænger: 'stang',
    tæer: 'tå',
    tænder: 'tand',
    tænger: 'tang',
    ænder: 'and',
    øjne: 'øje',
  }).map(([plural, singular]) => [foldWord(plural), foldWord(singular)]),
)
