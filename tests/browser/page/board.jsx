import { Excalidraw, restoreElements, serializeAsJSON } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { createRoot } from "react-dom/client";

const scene = await (await fetch("/scene")).json();

const started = (api) => {
  window.board = {
    api,
    /** The file as "Save to disk" writes it. */
    saved: () => serializeAsJSON(api.getSceneElementsIncludingDeleted(), api.getAppState(), api.getFiles(), "local"),
    /** The same texts as Excalidraw itself would wrap and size them. */
    measured: () => restoreElements(scene.elements, null, { refreshDimensions: true, repairBindings: true }),
  };
};

createRoot(document.getElementById("board")).render(
  <Excalidraw
    excalidrawAPI={started}
    langCode="en"
    initialData={{ elements: scene.elements, appState: scene.appState, scrollToContent: scene.elements.length > 0 }}
  />,
);
