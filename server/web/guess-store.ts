import type { Transaction } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';

export const wrongGuessesOf = prepared((db, key: { id: string; now: number }) =>
  db.selectFrom('wrong_guesses').select(['guesses', 'ends_at']).where('id', '=', key.id).where('ends_at', '>', key.now),
);

/** One more; the first of a new span says when it ends. */
export async function addWrongGuess(tx: Transaction, id: string, span: number): Promise<void> {
  const first = { guesses: 1, ends_at: tx.now + span };
  await tx.db
    .insertInto('wrong_guesses')
    .values({ id, ...first })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb, ref }) => {
        const goesOn = eb('wrong_guesses.ends_at', '>', tx.now);
        return {
          guesses: eb
            .case()
            .when(goesOn)
            .then(eb('wrong_guesses.guesses', '+', 1))
            .else(first.guesses)
            .end(),
          ends_at: eb.case().when(goesOn).then(ref('wrong_guesses.ends_at')).else(first.ends_at).end(),
        };
      }),
    )
    .execute();
}

export async function removeEndedGuesses(tx: Transaction): Promise<void> {
  await tx.db.deleteFrom('wrong_guesses').where('ends_at', '<=', tx.now).execute();
}
