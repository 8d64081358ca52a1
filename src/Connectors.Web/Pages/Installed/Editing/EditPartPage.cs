using Connectors.Application.Installed;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A page that adds, clones or changes one part of a list.</summary>
public abstract class EditPartPage<TForm, TPart>(InstalledConnectors installed, ConnectorEditor editor, PartList<TPart> list)
    : EditPage(installed, editor)
    where TForm : class, IPartForm<TForm, TPart>, new()
    where TPart : class, new()
{
    /// <summary>The key of the part that is changed; null where one is added.</summary>
    public string? Key { get; private set; }

    public TForm Form { get; private set; } = new();

    public bool IsNew => Key is null;

    public async Task<IActionResult> OnGetAsync(InstalledId id, string? key, string? clone)
    {
        if (!await FindAsync(id)) return NotFound();
        Key = key;
        if ((key ?? clone) is { } wanted)
        {
            if (Find(wanted) is not { } part) return NotFound();
            Form = TForm.From(part);
            if (IsNew) Form.BecomeCopy();
        }

        Suggest();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstalledId id, TForm form, string? key, string? clone, string? seen, string? show)
    {
        if (!await FindAsync(id)) return NotFound();
        (Form, Key) = (form, string.IsNullOrEmpty(key) ? null : key);
        if (show is not null)
        {
            var again = ShowAgain(seen);
            Fill(show);
            form.BringFields();
            return again;
        }

        var parts = list.Of(Connector.Current.Content).ToList();
        var at = IsNew ? parts.Count : parts.FindIndex(part => list.KeyOf(part) == Key);
        if (at < 0) return NotFound();
        foreach (var field in form.Hidden) ModelState.Remove($"Form.{field}");
        if (IsNew) form.MakeKey([.. parts.Select(list.KeyOf)]);
        var before = IsNew ? Find(clone) ?? new TPart() : parts[at];
        var part = form.ApplyTo(before);
        if (IsNew) parts.Add(part);
        else parts[at] = part;
        var pointer = $"{list.Pointer}/{at}";
        var faults = TForm.FaultsOf(part, before).Select(fault => fault with { Pointer = pointer + fault.Pointer });
        var answer = await SaveAsync(list.With(Connector.Current.Content, parts), seen, pointer, TForm.Fields, faults);
        if (!ModelState.IsValid) BringFields(form);
        return answer;
    }

    /// <summary>Fills the form, which is shown for the first time, with what its address brings.</summary>
    protected virtual void Suggest()
    {
    }

    /// <summary>Fills the form, which is shown again, as the button says that was pressed.</summary>
    /// <param name="how">The button's value.</param>
    protected virtual void Fill(string how)
    {
    }

    protected override void Rebase(ConnectorContent seen)
    {
        if (Key is null || Find(Key) is not { } now || list.Of(seen).FirstOrDefault(part => list.KeyOf(part) == Key) is not { } before)
            return;
        FormRebase.Onto(Form, TForm.From(before), TForm.From(now));
    }

    // Rows move up where one before them was left empty, so they are shown as the form has them and not as they were posted.
    private void BringFields(TForm form)
    {
        form.BringFields();
        foreach (var entry in ModelState.Where(entry => entry.Key.StartsWith("Form.Variables[", StringComparison.Ordinal)))
            (entry.Value!.RawValue, entry.Value.AttemptedValue) = (null, null);
    }

    private TPart? Find(string? key) => list.Of(Connector.Current.Content).FirstOrDefault(part => list.KeyOf(part) == key);
}
