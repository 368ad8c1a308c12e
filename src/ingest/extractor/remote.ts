/** The extraction service of EXTRACTOR_URL, with the built-in recogniser behind it: no story waits for a service that is ill. */
import type { Model } from '../../extract/model/model.ts'
import { askService, type Service } from './ask.ts'
import { createCircuit, PAUSE_MS, type CircuitState } from './circuit.ts'
import { ExtractorError } from './error.ts'
import { builtIn, type Extractor } from './extractor.ts'

/** That the service is left alone, tried again, or well again, in words for whoever runs the hub. */
export type ServiceChange = { state: CircuitState; message: string; failure: unknown }

/** `service` null: the built-in recogniser alone. `model`: what that one finds people with. `now` counts milliseconds. */
export type ExtractorOptions = {
  service: Service | null
  model?: Model
  onChange: (change: ServiceChange) => void
  now?: () => number
}

/**
 * Makes the extractor of a hub. Where the service gives no good answer, and while it is left alone, the built-in
 * recogniser finds people and countries, and the story has a notice of it: EXTRACTOR_FELL_BACK.
 */
export function createExtractor({
  service,
  model,
  onChange,
  now = () => performance.now(),
}: ExtractorOptions): Extractor {
  const ours = builtIn(model)
  if (service === null) return ours
  const circuit = createCircuit({
    now,
    onChange: (state, failure) => onChange({ state, message: messageOf(state, failure), failure }),
    refusal: () => new ExtractorError('failed several times, and is left alone for a while'),
  })
  return async (text, options) => {
    try {
      return { mentions: await circuit(() => askService(service, text, options)), notice: null }
    } catch (error) {
      if (!(error instanceof ExtractorError)) throw error
      const { mentions } = await ours(text, options)
      const message = `The extraction service ${error.message}. People and countries are those that the built-in recogniser found.`
      return { mentions, notice: { code: 'EXTRACTOR_FELL_BACK', message, line: null } }
    }
  }
}

function messageOf(state: CircuitState, failure: unknown): string {
  if (state === 'CLOSED') return 'The extraction service is well again.'
  if (state === 'HALF_OPEN') return 'The extraction service is tried again, with one story.'
  const why = failure instanceof Error ? ` (it ${failure.message})` : ''
  return `The extraction service is left alone for ${PAUSE_MS / 1000} s${why}; the built-in recogniser does its work.`
}
