const home = 'https://raw.githubusercontent.com/open-contracting-extensions'

/** What is told beyond the core of the standard, by the addresses at which the extensions describe themselves. */
export const extensions: readonly string[] = [
  ...['lots', 'location'].map((name) => `${home}/ocds_${name}_extension/v1.1.5/extension.json`),
  ...['otherRequirements', 'contractTerms', 'sustainability', 'suitability', 'legalBasis', 'pagination'].map(
    (name) => `${home}/ocds_${name}_extension/master/extension.json`,
  ),
]
