import type { Transaction } from '../../../kernel/database/database.ts'
import { membersOfAllWithin } from '../../organisations/index.ts'
import type { Receiver } from '../mails.ts'
import type { Contract, Side } from '../model/contract.ts'

/** Everybody on one side of a contract, as it stands in a transaction of the platform itself (`asSystem`). */
export async function receiversOn(
  tx: Transaction,
  side: Side,
  { buyerId, enterpriseId }: Pick<Contract, 'buyerId' | 'enterpriseId'>,
): Promise<readonly Receiver[]> {
  const id = side === 'buyer' ? buyerId : enterpriseId
  return (await membersOfAllWithin(tx, [id])).get(id) ?? []
}
