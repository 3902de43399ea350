import '@scootkit/status-widgets/define';
import DefaultTheme from 'vitepress/theme';
import './reserve.css';

export default DefaultTheme;
