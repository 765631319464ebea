import "@/components/look.css";
import "@/components/panel/panel.css";
import { Panel } from "@/components/panel/Panel";
import { showPage } from "@/components/showPage";

showPage(Panel);
