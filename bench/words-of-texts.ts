/** Sentences that any enterprise may say of itself, by the word that is asked for: an enterprise says three of the nine. */
export const commonSentences: Readonly<Record<string, string>> = {
  håndværk: 'Vi går op i godt håndværk og leverer til tiden.',
  fællesskab: 'Her er et fællesskab, hvor der er plads til forskellighed.',
  kvalitet: 'Kunderne vender tilbage på grund af kvaliteten.',
  bæredygtig: 'Materialerne er bæredygtige og købes i nærområdet.',
  fleksibel: 'Opgaverne løses fleksibelt, også med kort varsel.',
  erfaring: 'Vi har mange års erfaring med kommuner og større virksomheder.',
  oplæring: 'Oplæring sker ved siden af en faglært kollega.',
  samarbejde: 'Gerne i et fast samarbejde, der vokser over tid.',
  overskud: 'Overskuddet går til flere arbejdspladser.',
}

/** Why they are there. */
export const purposes = [
  'At skabe varige job til mennesker, som ikke kan arbejde på fuld tid.',
  'At give unge uden uddannelse et første skridt ind på arbejdsmarkedet.',
  'At bygge bro mellem asylcenter og arbejdsplads.',
  'At vise, at forskellige hjerner løser opgaver bedre sammen.',
  'At give gamle ting og gamle fag nyt liv.',
]

const materials =
  'bambus birke egetræs hør uld filt læder kobber messing voks lærreds rav tang hyben havtorn kirsebær rabarber ' +
  'honning malt rug spelt kamille lavendel mynte salvie pile siv halm hampe hassel elle linde aske bøge fyrre granit ' +
  'skifer kalk ler glas'

const things =
  'kurve skåle bakker lamper tæpper puder rammer kasser hylder stole bænke borde skamler knager spande krukker vaser ' +
  'fade potter relieffer figurer masker etuier sandaler handsker forklæder gardiner duge servietter hynder madrasser ' +
  'sæber olier eddike spil instrumenter legetøj smykker knapper knive'

/** 1,600 words for what only a few make: *birkeskåle*, *havtornsæber*. */
export const rareWords: readonly string[] = materials
  .split(' ')
  .flatMap((material) => things.split(' ').map((thing) => material + thing))
