import { readDay } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { numericOf } from '../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type FollowUpAnswer, whatCame, withoutPlatform } from '../model/follow-up.ts'
import { readMoney } from './decimal.ts'

/** What a side says came of it. */
export function readFollowUp(body: FormBody): Result<FollowUpAnswer, readonly FieldFault[]> {
  const cameOfIt = whatCame.find((each) => each === one(body, 'cameOfIt'))
  const without = withoutPlatform.find((each) => each === one(body, 'withoutPlatform'))
  const typedAmount = one(body, 'amount')
  const amount = typedAmount === '' ? ok(null) : readMoney('amount', typedAmount)
  const startsOn = readDay('startsOn', one(body, 'startsOn'))
  const faults = [
    ...(cameOfIt === undefined ? [{ field: 'cameOfIt', key: 'cameOfItMissing' }] : []),
    ...(amount.ok ? [] : [amount.refusal]),
    ...(startsOn.ok ? [] : [startsOn.refusal]),
    ...(without === undefined ? [{ field: 'withoutPlatform', key: 'withoutPlatformMissing' }] : []),
  ]
  if (cameOfIt === undefined || without === undefined || !amount.ok || !startsOn.ok) return refused(faults)
  return ok({
    cameOfIt,
    amount: amount.value === null ? null : numericOf(amount.value),
    startsOn: startsOn.value,
    withoutPlatform: without,
  })
}
