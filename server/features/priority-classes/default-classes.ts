import { regularClass } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import { insertClasses } from './priority-class-store.ts';

/** What a new branch begins with: the groups that public offices in Indonesia must serve first, and appointments. */
const usual = [
  { code: regularClass, name_id: 'Umum', name_en: 'Regular', priority: 0, visitor_may_choose: 1 },
  { code: 'elderly', name_id: 'Lansia', name_en: 'Elderly', priority: 1, visitor_may_choose: 1 },
  { code: 'disability', name_id: 'Disabilitas', name_en: 'Disability', priority: 1, visitor_may_choose: 1 },
  {
    code: 'pregnant',
    name_id: 'Ibu hamil/menyusui',
    name_en: 'Pregnant or nursing',
    priority: 1,
    visitor_may_choose: 1,
  },
  {
    code: 'children',
    name_id: 'Membawa anak kecil',
    name_en: 'With small children',
    priority: 1,
    visitor_may_choose: 1,
  },
  { code: 'appointment', name_id: 'Janji temu', name_en: 'Appointment', priority: 1, visitor_may_choose: 0 },
] as const;

export function addDefaultClasses(tx: Transaction, branchId: string): Promise<void> {
  return insertClasses(
    tx,
    usual.map((one, position) => ({ ...one, branch_id: branchId, position, active: 1 })),
  );
}
