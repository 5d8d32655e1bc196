import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import { type Rule, type RuleContent, ruleUnits } from '../model/rule.ts'
import type { RuleChange } from '../model/rule-change.ts'

const columns = sql`
  id,
  revision,
  kind,
  buyer,
  valid_from as "validFrom",
  valid_to as "validTo",
  amount::text as amount,
  euro::text as euro,
  source,
  source_url as "sourceUrl",
  certainty,
  note
`

/** All rules, past, present and to come: the kinds together, the newest first. Everybody may read them. */
export async function listRules(database: Database | Transaction): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select ${columns}
    from procurement.rule
    order by kind, buyer, valid_from desc
  `.execute(database)
  return rows
}

/** Keeps others who change rules waiting until the transaction ends: two that overlap must not each find the days free. */
export async function lockRules(tx: Transaction): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext('procurement.rule'))
  `.execute(tx)
}

export async function findRule(database: Database | Transaction, id: number): Promise<Rule | undefined> {
  const { rows } = await sql<Rule>`
    select ${columns}
    from procurement.rule
    where id = ${id}
  `.execute(database)
  return rows[0]
}

/** Adds a rule and answers its number. */
export async function insertRule(tx: Transaction, rule: RuleContent): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into procurement.rule
      (kind, buyer, valid_from, valid_to, amount, unit, euro, source, source_url, certainty, note)
    values (
      ${rule.kind}, ${rule.buyer}, ${rule.validFrom}, ${rule.validTo}, ${rule.amount}, ${ruleUnits[rule.kind]},
      ${rule.euro}, ${rule.source}, ${rule.sourceUrl}, ${rule.certainty}, ${rule.note}
    )
    returning id
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('A rule that was added has a number.')
  return row.id
}

export async function updateRule(tx: Transaction, id: number, rule: RuleContent): Promise<void> {
  await sql`
    update procurement.rule
    set kind = ${rule.kind},
        buyer = ${rule.buyer},
        valid_from = ${rule.validFrom},
        valid_to = ${rule.validTo},
        amount = ${rule.amount},
        unit = ${ruleUnits[rule.kind]},
        euro = ${rule.euro},
        source = ${rule.source},
        source_url = ${rule.sourceUrl},
        certainty = ${rule.certainty},
        note = ${rule.note},
        revision = revision + 1
    where id = ${id}
  `.execute(tx)
}

/** Writes down how a rule stands from now on. */
export async function recordRuleChange(tx: Transaction, ruleId: number, change: RuleChange): Promise<void> {
  await sql`
    insert into procurement.rule_change (rule_id, what, rule, changed_by, changed_at)
    values (
      ${ruleId}, ${change.what}, ${JSON.stringify(change.rule)}::jsonb, ${change.changedBy}, ${change.changedAt}
    )
  `.execute(tx)
}

/** What was done to a rule, the newest first. */
export async function listRuleChanges(tx: Transaction, ruleId: number): Promise<Omit<RuleChange, 'rule'>[]> {
  const { rows } = await sql<Omit<RuleChange, 'rule'>>`
    select what, changed_by as "changedBy", changed_at as "changedAt"
    from procurement.rule_change
    where rule_id = ${ruleId}
    order by id desc
  `.execute(tx)
  return rows
}
