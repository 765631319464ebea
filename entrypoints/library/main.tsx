import "@/components/look.css";
import "@/components/library/library.css";
import { Library } from "@/components/library/Library";
import { showPage } from "@/components/showPage";

showPage(Library);
