import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';

// The policy page of the link in the footer is another site's business.
export default { plugins: [sveltekit({ adapter: adapter(), prerender: { handleHttpError: 'ignore' } })] };
