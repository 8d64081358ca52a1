using Connectors.Cli.Terminals;

namespace Connectors.Cli.Reading;

/// <summary>Says in lines of text what is wrong with a file, and what became of its content.</summary>
internal sealed class Messages(TextWriter writer)
{
    /// <summary>
    /// Every fault as <c>FILE: /json/pointer: what is wrong</c>, or why there was nothing to read. Nothing for a sound file.
    /// </summary>
    public void Write(Document document)
    {
        WriteUnreadable(document);
        if (document is not Document.AtFault atFault) return;
        foreach (var fault in atFault.Faults) WriteLine(document.File, fault.Pointer, fault.Message);
    }

    public void WriteUnreadable(Document document)
    {
        if (document is Document.Unreadable unreadable) WriteLine(document.File, "", unreadable.Why);
    }

    public void WriteReport(Document.Accepted imported)
    {
        foreach (var note in imported.Report) WriteLine(imported.File, note.Place, note.Message);
    }

    // The pointer to a whole document is empty (RFC 6901), and then not written.
    private void WriteLine(string file, string pointer, string message) =>
        writer.WriteLine(Visible.Text(pointer.Length > 0 ? $"{file}: {pointer}: {message}" : $"{file}: {message}"));
}
