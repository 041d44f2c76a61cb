import { useEffect } from 'preact/hooks';
import type { PairingProps } from '../../../shared/page-props.ts';
import { ConnectionLost } from '../connection-lost.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { kitMessages } from '../messages.ts';
import type { Page, ViewProps } from '../page.ts';
import { QrCode } from '../qr-code.tsx';
import { useWakeLock } from '../use-wake-lock.ts';
import { loadAnew, settled } from './load-anew.ts';
import { deviceMessages } from './messages.ts';

function PairingScreen({ snapshot, kind, address, qr, context }: ViewProps<PairingProps>) {
  const t = deviceMessages[context.locale];
  useWakeLock(true);
  useFollowing(snapshot, kind);
  return (
    <main class="pairing">
      <ConnectionLost context={context} />
      <header>
        <p class="pairing-product">{kitMessages[context.locale].product}</p>
        <h1>{t.pairTitle[kind]}</h1>
        <p>{t.pairLead}</p>
      </header>
      <div role="status">
        {snapshot.state === 'limited' && <p class="pairing-note">{t.limited}</p>}
        {snapshot.state === 'paired' && <p class="pairing-note">{t.paired}</p>}
      </div>
      {snapshot.state === 'waiting' && (
        <div class="pairing-ways">
          <div class="pairing-way">
            <p class="pairing-label" id="pairing-code">
              {t.code}
            </p>
            <output class="pairing-code" aria-labelledby="pairing-code">
              {snapshot.code.slice(0, 3)} {snapshot.code.slice(3)}
            </output>
            <p>
              {t.openThis} <strong>{withoutQuery(address)}</strong> {t.typeIt}
            </p>
          </div>
          <div class="pairing-way">
            <QrCode {...qr} label={t.qr} />
            <p>{t.scan}</p>
          </div>
        </div>
      )}
      <footer>
        <p>{t.byItself}</p>
        <LanguageSwitch context={context} />
      </footer>
    </main>
  );
}

/** To the screen's own page once it is paired; to the next code when this one has ended. */
function useFollowing(snapshot: PairingProps['snapshot'], kind: PairingProps['kind']): void {
  useEffect(() => {
    switch (snapshot.state) {
      case 'waiting':
        return settled();
      case 'paired':
        return loadAnew(`/${kind}`);
      case 'over':
        return loadAnew();
      case 'limited': {
        const timer = setTimeout(loadAnew, snapshot.retryAfter * 1000);
        return () => clearTimeout(timer);
      }
    }
  }, [snapshot, kind]);
}

/** As somebody types it: without what only the QR code needs. */
const withoutQuery = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\?.*$/, '');

/** Registered by each surface whose screens can be paired. */
export const pairingScreen: Page<PairingProps> = {
  title: ({ kind }, locale) => `${deviceMessages[locale].pairTitle[kind]} · ${kitMessages[locale].product}`,
  View: PairingScreen,
  unattended: true,
  live: ({ kind, snapshot }) => (snapshot.state === 'limited' ? null : `/api/v1/pairings/${kind}/live`),
};
