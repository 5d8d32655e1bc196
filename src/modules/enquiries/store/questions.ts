import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Enquiry } from '../model/enquiry.ts'
import type { Answer, Question, ReadQuestion } from '../model/question.ts'

/** What was asked, the oldest first: the same for everybody who may read it. */
export async function listQuestions(tx: Transaction, enquiryId: number): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select id, words, asked_at as "askedAt", answer, answered_at as "answeredAt"
    from enquiries.question
    where enquiry_id = ${enquiryId}
    order by asked_at, id
  `.execute(tx)
  return rows
}

/** The same, and which of them these enterprises asked. */
export async function listQuestionsFor(
  tx: Transaction,
  enquiryId: number,
  enterpriseIds: readonly number[],
): Promise<ReadQuestion[]> {
  const { rows } = await sql<ReadQuestion>`
    select
      question.id,
      question.words,
      question.asked_at as "askedAt",
      question.answer,
      question.answered_at as "answeredAt",
      asker.enterprise_id is not null as "isOwn"
    from enquiries.question
    left join enquiries.asker on asker.question_id = question.id
      and asker.enterprise_id = any(${enterpriseIds})
    where question.enquiry_id = ${enquiryId}
    order by question.asked_at, question.id
  `.execute(tx)
  return rows
}

/** How much else than these words an enterprise has asked about an enquiry: what is asked twice is asked once. */
export async function countOthersAsked(
  tx: Transaction,
  {
    enquiryId,
    enterpriseId,
    words,
  }: { readonly enquiryId: number; readonly enterpriseId: number; readonly words: string },
): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    select count(*)::integer as asked
    from enquiries.question
    join enquiries.asker on asker.question_id = question.id
    where question.enquiry_id = ${enquiryId}
      and asker.enterprise_id = ${enterpriseId}
      and question.words <> ${words}
  `.execute(tx)
  return rows[0]?.asked ?? 0
}

export interface NewQuestion {
  readonly enquiry: Pick<Enquiry, 'id' | 'buyerId'>
  readonly enterpriseId: number
  readonly personId: number
  readonly words: string
  readonly at: Date
}

/**
 * Asks, unless the enterprise has asked just that; whoever asks holds the enquiry. Answers the question's name, nothing where
 * it was asked before.
 */
export async function insertQuestion(tx: Transaction, question: NewQuestion): Promise<string | undefined> {
  const { enquiry, enterpriseId, personId, words, at } = question
  const { rows } = await sql<{ id: string }>`
    insert into enquiries.question (enquiry_id, buyer_id, words, asked_at)
    select ${enquiry.id}::integer, ${enquiry.buyerId}::integer, ${words}::text, ${at}::timestamptz
    where not exists (
      select
      from enquiries.question as earlier
      join enquiries.asker on asker.question_id = earlier.id
      where earlier.enquiry_id = ${enquiry.id}
        and earlier.words = ${words}
        and asker.enterprise_id = ${enterpriseId}
    )
    returning id
  `.execute(tx)
  const [asked] = rows
  if (asked === undefined) return undefined
  await sql`
    insert into enquiries.asker (question_id, enterprise_id, person_id)
    values (${asked.id}, ${enterpriseId}, ${personId})
  `.execute(tx)
  return asked.id
}

export interface GivenAnswer extends Answer {
  readonly enquiryId: number
  readonly personId: number
  readonly at: Date
}

/** Answers a question that nobody has answered. Tells whether that was so. */
export async function answerQuestion(tx: Transaction, answer: GivenAnswer): Promise<boolean> {
  const { rows } = await sql`
    update enquiries.question
    set
      answer = ${answer.words},
      answered_at = ${answer.at},
      answered_by = ${answer.personId}
    where id = ${answer.questionId}
      and enquiry_id = ${answer.enquiryId}
      and answer is null
    returning id
  `.execute(tx)
  return rows.length === 1
}

/** What somebody asked and answered, for their own record of their data. */
export async function questionsOfPerson(
  tx: Transaction,
  personId: number,
): Promise<{ words: string; askedAt: Date; answer: string | null; isAsker: boolean }[]> {
  const { rows } = await sql<{ words: string; askedAt: Date; answer: string | null; isAsker: boolean }>`
    select
      question.words,
      question.asked_at as "askedAt",
      question.answer,
      asker.question_id is not null as "isAsker"
    from enquiries.question
    left join enquiries.asker on asker.question_id = question.id
      and asker.person_id = ${personId}
    where asker.question_id is not null
       or question.answered_by = ${personId}
    order by question.asked_at
  `.execute(tx)
  return rows
}
