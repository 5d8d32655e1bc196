/** When what is told of purchases was changed last; nothing where there is nothing to tell. */
export interface ToldSince {
  readonly notices: Date | undefined
  readonly enquiries: Date | undefined
}
