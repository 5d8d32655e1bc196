/** The library throws what it does not accept; here that is no fault, but an answer to refuse. */
export async function refusedAsValue<Verified>(verify: () => Promise<Verified>): Promise<Verified | undefined> {
  try {
    return await verify()
  } catch {
    return undefined
  }
}
