import type { Transaction } from '../../db/database.ts';

export async function updateBranchRule(tx: Transaction, branchId: string, rule: string | null): Promise<void> {
  await tx.db.updateTable('branches').set({ calling_rule: rule }).where('id', '=', branchId).execute();
}

export async function updateCounterRule(tx: Transaction, counterId: string, rule: string | null): Promise<void> {
  await tx.db.updateTable('counters').set({ calling_rule: rule }).where('id', '=', counterId).execute();
}
