import { NameKind } from '../db/generated/enums.ts'
import type { Name } from '../domain/names.ts'
import { builder } from './builder.ts'

export const NameKindEnum = builder.enumType(NameKind, {
  name: 'NameKind',
  description: 'What kind of name it is.',
  values: {
    CANONICAL: { description: 'The name to show in its language.' },
    ALIAS: { description: 'Another name in use.' },
    SURNAME: { description: 'The surname alone, as headlines have it.' },
    TRANSLITERATION: { description: 'The name written in another script by rule.' },
  },
})

export const EntityName = builder.objectRef<Name>('EntityName').implement({
  description: 'A name of a person, a country or a source, or a label of a tag.',
  fields: t => ({
    text: t.exposeString('text', { description: 'The name as written.' }),
    language: t.exposeString('language', { description: 'Its language, BCP 47.' }),
    kind: t.field({ type: NameKindEnum, description: 'What kind of name it is.', resolve: name => name.kind }),
  }),
})
