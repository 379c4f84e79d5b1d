// The order matters: Mantine lives in a layer, so every rule after it wins.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import './booking-status.css';
import './ground.css';
