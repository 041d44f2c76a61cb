import type { RefusalReason } from './refusal.ts';
import type {
  BranchView,
  CounterRef,
  CounterSettings,
  CounterView,
  DashboardView,
  DisplayView,
  HistoryFilter,
  HistoryItem,
  ServiceSettings,
  ServiceView,
  SessionView,
  StaffAccount,
  TicketView,
} from './snapshots.ts';
import type { PriorityClass } from './ticket.ts';

export interface FormError {
  reason: RefusalReason;
  /** The field's `name`; absent when the whole form was refused. */
  field?: string;
  /** Seconds. */
  retryAfter?: number;
}

/** What was typed, given back with an error; all values as the form sent them. */
export type FormValues = Record<string, string>;

// -- visitor: `/`, `/t/:ticketId`, `/status`

export interface HomeProps {
  /** Live: GET /api/v1/branches/{id}/services/live */
  snapshot: ServiceView[];
  branch: BranchView;
  /** All branches; more than one only where the operator has several. */
  branches: BranchView[];
  /** Idempotency: the hidden field `requestKey` of each form, the same for each submission of this rendering. */
  requestKey: string;
  /** POST / : serviceId, name, phone, priorityClass, requestKey, _csrf */
  values: { serviceId: string; name: string; phone: string; priorityClass: PriorityClass } | null;
  error: FormError | null;
}

export interface TicketProps {
  /** Live: GET /api/v1/tickets/{id}/live . Cancel: POST /t/{id}/cancel with _csrf. */
  snapshot: TicketView;
  /** The absolute address of this page. */
  address: string;
  /** QR code of `address`: an SVG path of unit squares in a `size` x `size` box, quiet zone included. */
  qr: { size: number; path: string };
  error: FormError | null;
}

export interface StatusProps {
  /** GET /status?hp=... */
  phone: string | null;
  /** null before a search. */
  tickets: TicketView[] | null;
  error: FormError | null;
}

// -- display: `/display`

export interface DisplayProps {
  /** Live: GET /api/v1/branches/{id}/display/live */
  snapshot: DisplayView;
}

// -- counter: `/counter` (choose one), `/counter/:counterId` (console)

export interface ChooseCounterProps {
  counters: (CounterRef & { open: boolean; staff: string | null; services: string[] })[];
}

export interface CounterProps {
  /** Live: GET /api/v1/counters/{id}/live . Commands: the JSON API under /api/v1. */
  snapshot: CounterView;
}

// -- account: `/login`, `/account`, `/account/password`

export interface LoginProps {
  /** Where to go afterwards: the hidden field `next`. POST /login : username, password, next, _csrf */
  next: string;
  username: string;
  error: FormError | null;
  /** Demonstration accounts exist and still have their password; name them on the page. */
  demonstration: { username: string; password: string; role: string }[];
}

export interface PasswordProps {
  /** POST /account/password : current, password, repeated, _csrf */
  error: FormError | null;
  forced: boolean;
}

export interface AccountProps {
  /** POST /account/sessions/{id}/revoke with _csrf */
  sessions: SessionView[];
  done: string | null;
}

// -- admin

export interface DashboardProps {
  /** Live: GET /api/v1/branches/{id}/dashboard/live */
  snapshot: DashboardView;
  branches: BranchView[];
}

export interface AdminBase {
  branch: BranchView;
  /** More than one: a chooser (`?branch=`). */
  branches: BranchView[];
  /** Key of the last success, e.g. `created`, from `?done=`. */
  done: string | null;
}

export interface StaffListProps extends AdminBase {
  accounts: StaffAccount[];
  counters: CounterRef[];
}

/** GET /admin/staff/new, /admin/staff/{id}; POST the same address without /new. */
export interface StaffFormProps extends AdminBase {
  /** null for a new one. */
  account: StaffAccount | null;
  counters: CounterRef[];
  /** username, name, role, counterId ('' for any), password (new ones only) */
  values: FormValues;
  error: FormError | null;
}

export interface CounterListProps extends AdminBase {
  counters: CounterSettings[];
  services: { id: string; name: string; prefix: string }[];
}

export interface CounterFormProps extends AdminBase {
  counter: CounterSettings | null;
  services: { id: string; name: string; prefix: string }[];
  /** name, position; the chosen services apart, in their order. */
  values: FormValues;
  serviceIds: string[];
  error: FormError | null;
}

export interface ServiceListProps extends AdminBase {
  services: ServiceSettings[];
}

export interface ServiceFormProps extends AdminBase {
  service: ServiceSettings | null;
  /** name, prefix, digits, dailyQuota ('' unlimited), opensAt, closesAt ('' all day), phoneRequired ('on' or absent), position */
  values: FormValues;
  error: FormError | null;
}

export interface HistoryProps extends AdminBase {
  filter: HistoryFilter;
  items: HistoryItem[];
  nextCursor: string | null;
  /** How many match in all. */
  total: number;
  services: { id: string; name: string; prefix: string }[];
  counters: CounterRef[];
  error: FormError | null;
}

export interface AdminSessionsProps extends AdminBase {
  sessions: SessionView[];
}

// -- any surface

export interface ErrorProps {
  status: number;
  reason: RefusalReason;
}
