/** What was typed is not the address of the account: perhaps somebody pressed the wrong button. */
export interface OtherEmail {
  readonly kind: 'otherEmail'
}
