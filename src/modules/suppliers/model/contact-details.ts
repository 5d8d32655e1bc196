/** What stands where a mail address or a telephone number stood. */
const leftOut = '[…]'

// Everything that repeats has an end, so that no text makes the search for it long.
const mailAddress = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.\p{L}{2,63}/gu

/**
 * Danish numbers have eight digits, written together, in pairs or in fours, with or without the country's code; so have CVR
 * and CPV numbers, which are told from them by the word before. Foreign numbers begin with a plus.
 */
const telephoneNumber =
  /(?=[+\d])(?<![\d./-])(?<!\b(?:cvr|cpv|se|p)[\s.:-]{0,3}(?:nr|nummer|kode)?[\s.:-]{0,3})(?:(?:(?:\+|00)\d{1,3}[\s.-]?)?(?:\d{8}|\d{4}\s\d{4}|\d{2}(?:[\s.-]\d{2}){3})(?![\d/-])|\+\d[\d\s.()-]{6,20}\d)/giu

/**
 * A text without mail addresses and telephone numbers. Enterprises write them into their descriptions, where they often are
 * somebody's own: on the page for people to read, but not in what machines carry on.
 */
export function withoutContactDetails(text: string): string {
  return text.replace(mailAddress, leftOut).replace(telephoneNumber, leftOut)
}
