import type { Locale } from '../../shared/page.ts';
import type { FormError } from '../../shared/page-props.ts';
import type { KioskTicket } from '../../shared/snapshots.ts';
import { regularClass } from '../../shared/ticket.ts';

export type Step =
  | { at: 'services'; path: string[]; page: number }
  | { at: 'phone'; serviceId: string }
  | { at: 'taking'; serviceId: string }
  /** Nobody knows whether a number was given. */
  | { at: 'uncertain'; serviceId: string }
  | { at: 'ticket'; taken: KioskTicket };

/** What one visitor does at the kiosk, from the first touch until the start is shown again. */
export interface Visit {
  step: Step;
  locale: Locale;
  priorityClass: string;
  phone: string;
  highContrast: boolean;
  /** The same for whatever this visitor asks for until a number is there: one number, never two. Empty: none yet. */
  key: string;
  refused: { serviceId: string; error: FormError } | null;
}

export type Action =
  | { do: 'enter'; path: string[] }
  | { do: 'turn'; page: number }
  | { do: 'speak'; locale: Locale }
  | { do: 'contrast' }
  | { do: 'class'; code: string }
  /** `key`: a new one, for whoever has none yet. */
  | { do: 'choose'; serviceId: string; phoneRequired: boolean; key: string }
  | { do: 'digit'; digit: string }
  | { do: 'erase' }
  | { do: 'send' }
  | { do: 'back' }
  | { do: 'answered'; taken: KioskTicket }
  | { do: 'refused'; error: FormError }
  | { do: 'unknown' }
  | { do: 'leave'; locale: Locale };

const phoneLimit = 16;
const start = { at: 'services', path: [], page: 0 } satisfies Step;

export const freshVisit = (locale: Locale): Visit => ({
  step: start,
  locale,
  priorityClass: regularClass,
  phone: '',
  highContrast: false,
  key: '',
  refused: null,
});

/** Nobody has begun anything, as far as one can see; `locale` is that in which the kiosk starts. */
export const isUntouched = ({ step, priorityClass, highContrast, refused, ...visit }: Visit, locale: Locale): boolean =>
  step.at === 'services' &&
  step.path.length === 0 &&
  step.page === 0 &&
  priorityClass === regularClass &&
  !highContrast &&
  refused === null &&
  visit.locale === locale;

/** What does not belong to the present step is left alone: a second tap, or an answer that comes too late. */
export function next(visit: Visit, action: Action): Visit {
  const { step } = visit;
  switch (action.do) {
    case 'enter':
      return step.at === 'services' ? { ...visit, step: { ...start, path: action.path }, refused: null } : visit;
    case 'turn':
      return step.at === 'services' ? { ...visit, step: { ...step, page: action.page } } : visit;
    case 'speak':
      return { ...visit, locale: action.locale };
    case 'contrast':
      return { ...visit, highContrast: !visit.highContrast };
    case 'class':
      return step.at === 'services' ? { ...visit, priorityClass: action.code } : visit;
    case 'choose': {
      if (step.at !== 'services') return visit;
      const { serviceId, phoneRequired } = action;
      const at = phoneRequired ? 'phone' : 'taking';
      return { ...visit, step: { at, serviceId }, key: visit.key || action.key, refused: null };
    }
    case 'digit':
      return typed(visit, (visit.phone + action.digit).slice(0, phoneLimit));
    case 'erase':
      return typed(visit, visit.phone.slice(0, -1));
    case 'send':
      return step.at === 'phone' || step.at === 'uncertain'
        ? { ...visit, step: { at: 'taking', serviceId: step.serviceId }, refused: null }
        : visit;
    case 'back':
      return step.at === 'phone' ? { ...visit, step: start, phone: '', refused: null } : visit;
    case 'answered':
      return step.at === 'taking' ? { ...visit, step: { at: 'ticket', taken: action.taken } } : visit;
    case 'refused':
      return step.at === 'taking' ? afterRefusal(visit, step.serviceId, action.error) : visit;
    case 'unknown':
      return step.at === 'taking' ? { ...visit, step: { at: 'uncertain', serviceId: step.serviceId } } : visit;
    case 'leave':
      return freshVisit(action.locale);
  }
}

const typed = (visit: Visit, phone: string): Visit =>
  visit.step.at === 'phone' ? { ...visit, phone, refused: null } : visit;

/** Back to where it can be mended: what is wrong with a phone number, at the phone number. */
function afterRefusal(visit: Visit, serviceId: string, error: FormError): Visit {
  const step: Step = error.field === 'phone' ? { at: 'phone', serviceId } : start;
  return { ...visit, step, refused: { serviceId, error } };
}
