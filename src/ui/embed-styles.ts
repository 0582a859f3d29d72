/** A card as large as the embed in whose place it stands, from a small box up to a whole screen. */
import { css, sheet } from './view.ts';

/** Styles of the placeholder. Size and place of the host come from the embed. */
export const embedStyles = sheet(css`
  a {
    color: inherit;
  }
  :host {
    container-type: size;
    overflow: hidden;
  }
  .panel {
    height: 100%;
    padding: 20px 24px;
    background: color-mix(in srgb, var(--mi-ink) 4%, var(--mi-paper));
    border-radius: inherit;
    display: flex;
    flex-direction: column;
    justify-content: center;
    align-items: center;
    gap: 14px;
  }
  /* The buttons always show: in a small box the text scrolls. */
  .about {
    min-height: 0;
    overflow: auto;
  }
  .about,
  .buttons {
    width: 100%;
    max-width: 34em;
  }
  p {
    font-size: 0.875em;
    line-height: 1.45;
  }
  .name {
    font-size: 1.0625em;
    font-weight: 600;
    color: var(--mi-ink);
    margin-bottom: 4px;
  }
  .buttons {
    display: flex;
  }
  button {
    flex: 1 1 auto;
  }
  @container (width < 420px) or (height < 230px) {
    .panel {
      padding: 10px 12px;
      gap: 8px;
    }
    p {
      font-size: 0.8125em;
      line-height: 1.4;
    }
    .name {
      font-size: 0.9375em;
      margin-bottom: 2px;
    }
    .buttons {
      gap: 8px;
    }
    button {
      font-size: 0.8125em;
      line-height: 1.2;
      min-height: 40px;
      padding: 2px 10px;
    }
  }
  @container (height < 90px) {
    .panel {
      padding: 4px 6px;
      gap: 2px;
    }
    button {
      min-height: 28px;
    }
  }
  /* A player of music is a bar: what is said stands beside the buttons, and these below each other where it is short. */
  @container (height < 90px) and (width >= 300px) {
    .panel {
      flex-direction: row;
      align-items: stretch;
      padding-inline: 10px;
      gap: 10px;
    }
    .about {
      flex: 2;
    }
    .buttons {
      flex: 3;
      flex-flow: column;
      justify-content: center;
      gap: 4px;
    }
    .buttons > * {
      flex: 1 0 auto;
      min-height: 24px;
      padding-block: 0;
      font-size: 0.75em;
    }
  }
  @container (height < 90px) and (width >= 560px) {
    .buttons {
      flex-flow: row;
      align-items: center;
      gap: 8px;
    }
    .buttons > * {
      flex: 1;
      min-height: 44px;
    }
  }
  @media print {
    .buttons {
      display: none;
    }
  }
`);
