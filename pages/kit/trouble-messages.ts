import type { DeviceTrouble } from '../../shared/devices.ts';
import type { Locale } from '../../shared/page.ts';
import type { PrintProblem } from '../../shared/printing.ts';

export const printProblemText: Record<Locale, Record<PrintProblem, string>> = {
  id: {
    unreachable: 'tidak terhubung',
    'no-answer': 'tidak menjawab',
    'paper-out': 'kertas habis',
    'cover-open': 'tutup printer terbuka',
    'printer-error': 'printer rusak atau macet',
    interrupted: 'terputus di tengah jalan',
    refused: 'ditolak',
  },
  en: {
    unreachable: 'cannot be reached',
    'no-answer': 'does not answer',
    'paper-out': 'out of paper',
    'cover-open': 'its cover is open',
    'printer-error': 'broken or jammed',
    interrupted: 'interrupted on the way',
    refused: 'refused',
  },
};

interface TroubleMessages {
  kinds: Record<DeviceTrouble['kind'], string>;
  problems: Record<DeviceTrouble['problem'], string>;
}

export const troubleMessages: Record<Locale, TroubleMessages> = {
  id: {
    kinds: { printer: 'printer', kiosk: 'kios', display: 'layar' },
    problems: { ...printProblemText.id, printer: 'printernya bermasalah', away: 'tidak terhubung' },
  },
  en: {
    kinds: { printer: 'printer', kiosk: 'kiosk', display: 'display' },
    problems: { ...printProblemText.en, printer: 'trouble with its printer', away: 'is not connected' },
  },
};
