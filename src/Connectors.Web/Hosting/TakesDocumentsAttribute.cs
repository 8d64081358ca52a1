namespace Connectors.Web.Hosting;

/// <summary>Marks a page that documents are uploaded to, so that its forms may be large.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesDocumentsAttribute : Attribute;
