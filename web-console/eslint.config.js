import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(globalIgnores(['dist', 'node_modules', 'src/api/schema.d.ts']), {
  files: ['src/**/*.{ts,tsx}'],
  extends: [
    typescript.configs.strictTypeChecked,
    typescript.configs.stylisticTypeChecked,
    hooks.configs.flat.recommended,
    a11y.flatConfigs.strict,
  ],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    'max-lines': ['error', 245],
    // What scrolls must be reached by keys.
    'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
    'max-depth': ['error', 3],
    'no-restricted-syntax': [
      'error',
      {
        selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
        message: 'No HTML that someone else has written is ever rendered.',
      },
      {
        selector: "JSXAttribute[name.name='style']",
        message: 'Use a class: one place says how things look.',
      },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
  },
});
