import { foldWord } from './folding.ts'

const danish = `ad af alle allerede alligevel alt altid anden andet andre at bare begge bl blandt blev blevet blive bliver blot bør
  ca da de deg dem den denne dens der deraf derefter deres derfor dermed derpå dertil desuden det dets dette dig din dine disse dit
  dog du efter eg eks eksempelvis eller ellers en end endnu enhver ene eneste enten er et ethvert fem ff fik fire flere flest for
  fordi forskellige fra frem få får før først gennem gik gøre gør gjorde gjort går gået ham han hans har havde havet_ haft hele helt
  hen hende hendes her heraf herefter herunder hinanden hos hun hver hvem hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor
  hvornår i igen igennem ikke imellem imens imod ind inden indenfor ingen intet ja jeg jer jeres jo kan kom komme kommer kun kunne
  lad lige man mange med mellem men mens mere mest mig min mindst mindre mine mit mod må måske måtte ned nej nemlig nogen noget nogle
  nok nu når nær næsten næste og også om omkring op os osv over overfor på par pr præcis samme samt selv siden sig sige siger sin
  sine sit skal skulle snart som stadig så sådan såsom således tage_ tre ti til tilbage tillige to trods ud uden udover under undtagen
  var ved vel vha via vi vil ville vor vore vores være vær været`

const english = `a about all also an and any are as at be been but can could did do does each for from had has have_ he her his how
  if in into is_ it_ its may more most my no not of on or other our out over per she should so some such than that the their them
  then there these they this those through to up us was we were what when where which while who will with would you your`

/** A mark behind a word of these lists keeps it out: there is an ordinary word of that spelling (*tage* are roofs, *is* is ice). */
const kept = '_'

const emptyWords: ReadonlySet<string> = new Set(
  `${danish} ${english}`
    .split(/\s+/)
    .filter((word) => !word.endsWith(kept))
    .map(foldWord),
)

/**
 * Whether a folded word says nothing of what a text is about: the function words of Danish and English, and single
 * letters. Words that are also ordinary ones, such as *have* and *is*, are not empty.
 */
export function isEmpty(word: string): boolean {
  return /^[a-z]$/.test(word) || emptyWords.has(word)
}
