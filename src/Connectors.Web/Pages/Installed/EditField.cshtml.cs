using Connectors.Application.Installed;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Microsoft.AspNetCore.Mvc;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages;

/// <summary>Adds or changes one field of an endpoint: of the body that it takes, or of a record that comes back.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditFieldModel(InstalledConnectors installed, ConnectorEditor editor) : EditPage(installed, editor)
{
    /// <summary>The list of fields of records in addresses; any other is the list of fields of the body.</summary>
    public const string OfRecords = "returns";

    /// <summary>The endpoint that the field belongs to, as it is.</summary>
    public Endpoint Endpoint { get; private set; } = null!;

    /// <summary>The list that the field is in, as addresses have it.</summary>
    public string List { get; private set; } = "";

    /// <summary>The key of the field that is changed; null where one is added.</summary>
    public string? Key { get; private set; }

    public FieldForm Form { get; private set; } = new();

    public bool IsReturned => List == OfRecords;

    public bool IsNew => Key is null;

    private IReadOnlyList<Field> All => IsReturned ? Endpoint.Returns : Endpoint.Fields;

    public async Task<IActionResult> OnGetAsync(InstalledId id, string? endpoint, string? list, string? key)
    {
        if (!await FindAsync(id, endpoint, list, key)) return NotFound();
        if (Key is null) return Page();
        if (All.FirstOrDefault(field => field.Key == Key) is not { } field) return NotFound();
        Form = FieldForm.From(field);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstalledId id, FieldForm form, string? endpoint, string? list, string? key)
    {
        if (!await FindAsync(id, endpoint, list, key)) return NotFound();
        Form = form;
        var fields = All.ToList();
        var at = IsNew ? fields.Count : fields.FindIndex(field => field.Key == Key);
        if (at < 0) return NotFound();
        var others = fields.Where((_, other) => other != at).ToList();
        var field = form.ApplyTo(IsNew ? new Field() : fields[at]);
        if (IsNew) fields.Add(field);
        else fields[at] = field;
        var content = Connector.Current.Content;
        var owner = content.Endpoints.TakeWhile(one => one.Key != Endpoint.Key).Count();
        var pointer = $"/endpoints/{owner}/{(IsReturned ? "returns" : "fields")}/{at}";
        var faults = FieldForm.FaultsOf(field, others).Select(fault => fault with { Pointer = pointer + fault.Pointer });
        return await SaveAsync(With(content, fields), Request.Form["seen"], pointer, FieldForm.Fields, faults);
    }

    protected override string Afterwards =>
        $"/connectors/{Connector.Id}/endpoint{QueryString.Create("key", Endpoint.Key)}#field-list";

    protected override void Rebase(ConnectorContent seen)
    {
        if (Key is null || Find(Connector.Current.Content) is not { } now || Find(seen) is not { } before) return;
        FormRebase.Onto(Form, FieldForm.From(before), FieldForm.From(now));
    }

    private async Task<bool> FindAsync(InstalledId id, string? endpoint, string? list, string? key)
    {
        if (!await FindAsync(id) || Connector.Current.Content.Endpoints.FirstOrDefault(one => one.Key == endpoint) is not { } found)
            return false;
        (Endpoint, List, Key) = (found, list == OfRecords ? OfRecords : "fields", string.IsNullOrEmpty(key) ? null : key);
        return true;
    }

    private Field? Find(ConnectorContent content) => content.Endpoints.FirstOrDefault(one => one.Key == Endpoint.Key) is { } endpoint
        ? (IsReturned ? endpoint.Returns : endpoint.Fields).FirstOrDefault(field => field.Key == Key)
        : null;

    private ConnectorContent With(ConnectorContent content, IReadOnlyList<Field> fields) => content with
    {
        Endpoints =
        [
            .. content.Endpoints.Select(one => one.Key != Endpoint.Key ? one
                : IsReturned ? one with { Returns = fields }
                : one with { Fields = fields }),
        ],
    };
}
