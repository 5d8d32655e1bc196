import { foldWord } from './folding.ts'

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(foldWord))
}

/** Words of up to three letters are found in many that are no compounds; only these ordinary ones begin one. */
export const shortHeads = words(
  `bad bed bil bio blå bod bog bor bus by bær båd bål dag dug dyr dør el fad fag fod får gas grå grøn gul gær gås hal hat hav hud
  hus hæk høj høm hør hø hår ild is job jul kaj kam kar kit kok kop kor kul kød kål lak lam ler lim lyd lys løg løn løv mad mel mos
  mur mus mål nat net nød ord ost ovn pap pil ren reb ris rod rug rum rør råd rå rød salg sav sko sky sne sol spa sti sy syn sæd
  sæk søm sø tag tal te tin tog top træ tråd tv tæt tøj uld ur vat vej vin væg øko øl æg år`,
)

/** And these end one. */
export const shortTails = words(
  `bad bed bil bod bog bud bus by bær båd dag dug dyr dør fad fag frø får gas hal hat hav hud hus hæk hår is job kam kar kit kok
  kop kor kul kød kål lak land leg lim lys løb løg løn mad mel mur mål ord ost ovn pap pil rum rør salg sav sko sky sok sol sti sæk
  søm sø sy tag tog top træ tråd tøj uld vej vin væg øl æg år ret råd`,
)

/** Endings of derived words that look like words, and words that hide in longer ones. */
export const noParts = words(
  `af agtig ale alen an anal ant art be bi ere ering erne ene ens ener ende dom else etter for fon fra fri gen gere graf gram hed
  heder heds ind inde inden ing ion isk isme ist ister knik lig lige ling logi læg læs læsning med mellem mente ment mis mæssig ned
  ning ninger om op over rede rende ring ringe ringer sam sel sig skab skop som ster stere ter tering til tion tor trans tur ud uden under
  valent ved vendig vers vis`,
)

/** Ordinary words that only look like two. */
export const noCompounds = words(
  `delikat genial kultur natur plante plantage platform skolere tapet teknik toilette transport vintage studerende kabinet kontant centrum demokrat værksted
  system køretøj værktøj legetøj syltetøj fartøj billede programmel vaseline vejledning vejlede reklame`,
)
