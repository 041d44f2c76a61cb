import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FormError, HomeProps } from '../../shared/page-props.ts';
import { askUntilAnswered, type KeyedRequest } from '../kit/ask-until-answered.ts';
import { browserLine } from '../kit/browser-line.ts';

export interface Sending {
  /** Of the service, or of the journey. */
  serviceId: string;
  attempt: number;
}

export interface Refused {
  serviceId: string;
  error: FormError;
}

const ticketId = ({ id }: Record<string, unknown>): string | null => (typeof id === 'string' ? id : null);

function requestFrom(form: HTMLFormElement, { name: kind, value }: HTMLButtonElement, props: HomeProps) {
  const values = new FormData(form);
  const text = (name: string) => String(values.get(name) ?? '').trim();
  const name = text('name');
  const phone = text('phone');
  const priorityClass = text('priorityClass');
  return {
    address: `/api/v1/branches/${encodeURIComponent(props.branch.id)}/tickets`,
    key: `${props.requestKey}-${value}`,
    body: {
      ...(kind === 'journeyId' ? { journeyId: value } : { serviceId: value }),
      ...(name && { name }),
      ...(phone && { phone }),
      ...(priorityClass && { priorityClass }),
    },
  } satisfies KeyedRequest;
}

/** Sends the form from the page itself, so that a bad line is retried instead of ending in the browser's error page. */
export function useTakeTicket(props: HomeProps) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<Refused | null>(
    props.error && { serviceId: props.values?.serviceId ?? '', error: props.error },
  );
  const current = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setSending(null);
  }, []);

  useEffect(() => {
    const restored = (event: PageTransitionEvent) => {
      if (event.persisted) stop();
    };
    addEventListener('pageshow', restored);
    return () => removeEventListener('pageshow', restored);
  }, [stop]);

  const submit = (event: SubmitEvent) => {
    const form = event.currentTarget;
    const button = event.submitter;
    // A browser that does not tell which button was pressed sends the form itself.
    if (!(form instanceof HTMLFormElement && button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    if (current.current) return;

    const serviceId = button.value;
    const request = requestFrom(form, button, props);
    const journey = props.journeys.find(({ id }) => id === serviceId);
    const service = props.snapshot.find(({ id }) => id === (journey?.services[0]?.id ?? serviceId));
    if (service?.phoneRequired && !request.body.phone) {
      setRefused({ serviceId, error: { reason: 'phone-required', field: 'phone' } });
      return;
    }

    const controller = new AbortController();
    current.current = controller;
    setRefused(null);
    setSending({ serviceId, attempt: 1 });
    const retrying = (attempt: number) => setSending({ serviceId, attempt });
    const { signal } = controller;
    void askUntilAnswered(request, ticketId, { line: browserLine, retrying, signal }).then((outcome) => {
      // The form stays shut while the browser goes to the ticket; `pageshow` opens it again on the way back.
      if (outcome.kind === 'answered') location.assign(`/t/${encodeURIComponent(outcome.value)}`);
      if (outcome.kind !== 'refused') return;
      stop();
      setRefused({ serviceId, error: outcome.error });
    });
  };

  return { sending, refused, submit, stop };
}
