import "@/components/look.css";
import "@/components/popup/popup.css";
import { Popup } from "@/components/popup/Popup";
import { showPage } from "@/components/showPage";

showPage(Popup);
