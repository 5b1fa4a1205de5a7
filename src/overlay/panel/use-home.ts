import { useEffect, useState } from 'preact/hooks';
import { type PanelHome, panelHome } from '../../settings/settings.ts';

/** Where the user wants the panel of this site's articles; `left`: it left this page just now. */
export function useHome(site: string, signal: AbortSignal): { home: PanelHome | 'left'; leave: () => void } {
  const [home, setHome] = useState<PanelHome | 'left'>('page');
  useEffect(() => {
    const look = () => void panelHome(site).getValue().then(setHome);
    look();
    panelHome(site).onChange(look, signal);
  }, [site]);
  return { home, leave: () => setHome('left') };
}
