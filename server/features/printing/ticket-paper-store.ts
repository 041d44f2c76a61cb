import type { Transaction } from '../../db/database.ts';
import type { PaperSettings } from './ticket-paper-snapshots.ts';

export async function updatePaper(
  tx: Transaction,
  branchId: string,
  { template, logoId }: PaperSettings,
): Promise<void> {
  await tx.db
    .updateTable('branches')
    .set({ ticket_template: template, ticket_logo_id: logoId })
    .where('id', '=', branchId)
    .execute();
}
