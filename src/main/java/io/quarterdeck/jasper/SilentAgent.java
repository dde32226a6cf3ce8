package io.quarterdeck.jasper;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.util.ParsedURL;

/** What a drawing finds around itself: nothing to load, nothing to run, and room enough when it names no size. */
final class SilentAgent extends UserAgentAdapter {
    private static final int ROOM = 100_000;

    @Override
    public Dimension2D getViewportSize() {
        return new Dimension(ROOM, ROOM);
    }

    @Override
    public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
        return new NoLoadExternalResourceSecurity();
    }

    @Override
    public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
        return new NoLoadScriptSecurity(type);
    }

    /** A person reads of it in the exception that follows. */
    @Override
    public void displayError(String message) {}

    @Override
    public void displayError(Exception failure) {}

    @Override
    public void displayMessage(String message) {}
}
