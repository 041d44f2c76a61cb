import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import { Icon } from './icon.tsx';
import { kioskMessages } from './messages.ts';
import { refusalText } from './refusal-text.ts';
import { StepHeading } from './step-heading.tsx';
import type { Visiting } from './use-visit.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '0'];

interface PhoneStepProps {
  visiting: Visiting;
  service: string;
  locale: Locale;
}

/** A pad of its own: the system's keyboard would cover half of the screen, and leads out of the page. */
export function PhoneStep({ visiting, service, locale }: PhoneStepProps) {
  const { visit, act } = visiting;
  const t = kioskMessages[locale].phone;
  const [sentEmpty, setSentEmpty] = useState(false);
  const type = (key: string) => {
    setSentEmpty(false);
    act(key === 'Backspace' ? { do: 'erase' } : { do: 'digit', digit: key });
  };
  const send = () => (visit.phone === '' ? setSentEmpty(true) : act({ do: 'send' }));
  const error = sentEmpty ? t.empty : visit.refused && refusalText(visit.refused.error, locale);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Backspace' || keys.includes(event.key)) type(event.key);
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });

  return (
    <section class="step phone-step" aria-labelledby="step">
      <div class="phone-head">
        <p class="welcome">{service}</p>
        <StepHeading>
          <span id="step">{t.title}</span>
        </StepHeading>
        <p>{t.why}</p>
        <output class={`phone number ${error ? 'is-wrong' : ''}`} aria-label={t.number}>
          {spaced(visit.phone) || '\u00a0'}
        </output>
        <p class="refused" role="alert">
          {error}
        </p>
      </div>
      <div class="pad">
        {keys.map((key) => (
          <button key={key} type="button" class="pad-key" onClick={() => type(key)}>
            {key}
          </button>
        ))}
        <button type="button" class="pad-key" aria-label={t.erase} onClick={() => type('Backspace')}>
          <Icon name="erase" />
        </button>
      </div>
      <div class="ways">
        <button type="button" class="plain" onClick={() => act({ do: 'back' })}>
          <Icon name="back" />
          {t.cancel}
        </button>
        <button type="button" class="main" onClick={send}>
          {t.send}
        </button>
      </div>
    </section>
  );
}

/** As people read it out: 0812 3456 7890. */
const spaced = (phone: string): string => phone.replace(/(.{4})(?=.)/g, '$1 ');
